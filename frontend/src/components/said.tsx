import type { StatementRef } from '../model/statement';
import { formatDate } from '../texts/texts';
import { safeAddress } from './evidence';

/** A quote with its day, its speaker and the first publication that carries it. */
export function Said({ words }: { words: StatementRef }) {
  const [source] = words.sources;
  const text = words.translation ?? words.quote ?? '';
  const language = words.translation ? 'en' : words.quoteLanguage;
  return (
    <p class="said">
      <q lang={language ?? undefined} dir="auto">
        {text}
      </q>{' '}
      <small>
        <bdi>{words.speaker}</bdi>,{' '}
        <a href={safeAddress(source?.url ?? '')} target="_blank" rel="noopener noreferrer external">
          {formatDate(words.date, words.datePrecision)}
        </a>
      </small>
    </p>
  );
}
