import type { SourceRef } from '../api/source';
import { data } from '../state/data';
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
    <details class="evidence">
      <summary>{text.evidenceCount(count)}</summary>
      {statements.map((id) => (
        <KnownStatement key={id} id={id} />
      ))}
      {sources.length > 0 && <SourceList sources={sources} />}
    </details>
  );
}

function KnownStatement({ id }: { id: string }) {
  const statement = data.statements.find(id)?.properties;
  if (!statement) {
    return <p class="hint">{data.statements.isWhole.value ? id : text.loading}</p>;
  }
  return <StatementView statement={statement} />;
}
