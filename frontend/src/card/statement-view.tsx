import type { StatementRef } from '../api/statement';
import { firstDay } from '../state/date';
import { showDate } from '../state/store';
import { formatDate, languageName, text } from '../text/text';
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
          </span>
        )}
      </p>
      {statement.quote ? <Quote statement={statement} /> : <p dir="auto">{statement.summary}</p>}
      <SourceList sources={statement.sources} />
    </article>
  );
}

function Quote({ statement }: { statement: StatementRef }) {
  const { quoteLanguage, translator } = statement;
  const origin = [
    quoteLanguage && quoteLanguage !== text.language && text.quoteIn(languageName(quoteLanguage)),
    translator && text.translatedBy(translator),
  ].filter(Boolean);
  return (
    <figure class="quote">
      <blockquote lang={quoteLanguage ?? undefined} dir="auto">
        {statement.quote}
      </blockquote>
      {origin.length > 0 && <figcaption>{origin.join(' · ')}</figcaption>}
      <p class="quote-gist" dir="auto">
        {statement.summary}
      </p>
    </figure>
  );
}
