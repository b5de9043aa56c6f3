import { hasWords, type StatementRef } from '../api/statement';
import { firstDay } from '../state/date';
import { showDate } from '../state/store';
import { formatDate, text } from '../text/text';
import { Quote } from './quote';
import { SourceList } from './source-list';

/** One statement: when, who in which office, what, in which words, and where it can be read. */
export function StatementView({ statement }: { statement: StatementRef }) {
  const day = firstDay(statement.date);
  return (
    <article class="statement" data-statement={statement.id}>
      <p class="statement-head">
        <button
          type="button"
          class="link-button"
          title={text.goToDate(formatDate(day))}
          onClick={() => showDate(day)}
        >
          <time dateTime={statement.date}>
            {formatDate(statement.date, statement.datePrecision)}
          </time>
        </button>
        {statement.speaker && (
          <span dir="auto">
            {statement.speaker}
            {statement.role && `, ${statement.role}`}
            {!statement.authorised && ` (${text.notAuthorised})`}
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
