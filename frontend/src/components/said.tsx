import { hasWords, type StatementRef } from '../model/statement';
import { formatDate } from '../texts/texts';
import { safeAddress } from './evidence';

/** A quote, or our summary if there is no quote, with its speaker, its day and the first source. */
export function Said({ words }: { words: StatementRef }) {
  const { quote, translation, quoteLanguage, summary, speaker, date, datePrecision } = words;
  const [source] = words.sources;
  return (
    <p class="said">
      {hasWords(words) ? (
        <q lang={translation ? 'en' : (quoteLanguage ?? undefined)} dir="auto">
          {translation ?? quote}
        </q>
      ) : (
        <span dir="auto">{summary}</span>
      )}{' '}
      <small>
        <bdi>{speaker}</bdi>,{' '}
        <a href={safeAddress(source?.url ?? '')} target="_blank" rel="noopener noreferrer external">
          {formatDate(date, datePrecision)}
        </a>
      </small>
    </p>
  );
}
