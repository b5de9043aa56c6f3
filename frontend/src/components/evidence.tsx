import { featureOf, fullRecord, loadFullRecords } from '../data/records';
import { firstDay } from '../model/date';
import { hasWords, type SourceRef, type StatementRef } from '../model/statement';
import { share } from '../state/share';
import { showDate } from '../state/store';
import { Icon } from '../symbols/icon';
import { formatDate, joinFacts, t, word } from '../texts/texts';
import { RecordNotice } from './load-notice';
import { Quote } from './quote';

/** The props of {@link Evidence}. */
interface EvidenceProps {
  /** Ids of statements. */
  statements: string[];
  /** Sources cited directly, without a statement. */
  sources?: SourceRef[];
}

/** The evidence for something, folded: each statement in full, then the sources cited directly. */
export function Evidence({ statements, sources = [] }: EvidenceProps) {
  const count = statements.length + sources.length;
  if (count === 0) return null;
  return (
    <details
      class="evidence"
      onToggle={(event) => event.currentTarget.open && loadFullRecords('statements', statements)}
    >
      <summary>{t('evidenceCount', { count })}</summary>
      {statements.map((id) => (
        <KnownStatement key={id} id={id} />
      ))}
      {sources.length > 0 && <SourceList sources={sources} />}
    </details>
  );
}

function KnownStatement({ id }: { id: string }) {
  const record = fullRecord('statements', id).value;
  const statement = featureOf(record)?.properties;
  if (!statement) return <RecordNotice record={record} collection="statements" id={id} />;
  return (
    <div class="known-statement">
      <StatementView statement={statement} />
      <button
        type="button"
        class="text-button"
        onClick={() => share({ collection: 'statements', id })}
      >
        <Icon name="quote" /> {t('citeAndShare')}
      </button>
    </div>
  );
}

/** One statement: the day, the speaker and office, the content, the words, and the sources. */
export function StatementView({ statement }: { statement: StatementRef }) {
  const day = firstDay(statement.date);
  return (
    <article class="statement" data-statement={statement.id}>
      <p class="statement-head">
        <button
          type="button"
          class="link-button"
          title={t('goToDate', { date: formatDate(day) })}
          onClick={() => showDate(day)}
        >
          <time dateTime={statement.date}>
            {formatDate(statement.date, statement.datePrecision)}
          </time>
        </button>
        {statement.speaker && (
          <span dir="auto">
            {statement.role
              ? t('speakerInRole', { speaker: statement.speaker, role: statement.role })
              : statement.speaker}
            {!statement.authorised && <small> {t('notAuthorised')}</small>}
          </span>
        )}
      </p>
      {hasWords(statement) && <Quote words={statement} />}
      <p class={hasWords(statement) ? 'quote-gist' : undefined} dir="auto">
        {statement.summary}
      </p>
      <SourceList sources={statement.sources} />
    </article>
  );
}

/** The publications that carry a statement. */
export function SourceList({ sources }: { sources: SourceRef[] }) {
  return (
    <ul class="sources">
      {sources.map((source) => (
        <li key={source.id}>
          <a
            href={safeAddress(source.url)}
            target="_blank"
            rel="noopener noreferrer external"
            dir="auto"
          >
            {source.title
              ? t('sourceTitle', { publisher: source.publisher, title: source.title })
              : source.publisher}
            <Icon name="external" />
          </a>
          <span class="source-facts">
            {joinFacts([
              source.date && formatDate(source.date),
              source.side && t('side', { side: word('side', source.side) }),
              source.mirror && t('mirror'),
            ])}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** An address for a link. Only web addresses become links, so that a record can never run a script. */
export function safeAddress(address: string): string | undefined {
  return /^https?:\/\//i.test(address) ? address : undefined;
}
