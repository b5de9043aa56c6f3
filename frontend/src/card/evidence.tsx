import type { SourceRef } from '../api/source';
import { loadWhole, wholeRecord } from '../state/whole';
import { text } from '../text/text';
import { SourceList } from './source-list';
import { StatementView } from './statement-view';

/** What the props of {@link Evidence} mean. */
interface EvidenceProps {
  /** Ids of statements. */
  statements: string[];
  /** Publications cited without a statement between. */
  sources?: SourceRef[];
}

/** What something rests on, folded away: each statement whole, then the sources cited directly. */
export function Evidence({ statements, sources = [] }: EvidenceProps) {
  const count = statements.length + sources.length;
  if (count === 0) return null;
  return (
    <details
      class="evidence"
      onToggle={(event) => event.currentTarget.open && loadWhole('statements', statements)}
    >
      <summary>{text.evidenceCount(count)}</summary>
      {statements.map((id) => (
        <KnownStatement key={id} id={id} />
      ))}
      {sources.length > 0 && <SourceList sources={sources} />}
    </details>
  );
}

function KnownStatement({ id }: { id: string }) {
  const statement = wholeRecord('statements', id).value;
  if (statement === null) return <p class="hint">{text.loading}</p>;
  if (statement === 'missing') return <p class="hint">{text.statementMissing(id)}</p>;
  return <StatementView statement={statement.properties} />;
}
