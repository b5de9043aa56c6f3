import { hasWords, type StatementRef } from '../model/statement';
import { formatDate, t } from '../texts/texts';
import { safeAddress } from './evidence';

/**
 * A quote, or our summary if there is no quote, with its speaker, its day and the first source. A paraphrase by the
 * source has no quotation marks, and is marked.
 */
export function Said({ words }: { words: StatementRef }) {
  const { quote, translation, quoteLanguage, summary, speaker, paraphrase } = words;
  const [source] = words.sources;
  const Quoted = paraphrase ? 'span' : 'q';
  return (
    <p class="said">
      {hasWords(words) ? (
        <Quoted lang={translation ? 'en' : (quoteLanguage ?? undefined)} dir="auto">
          {translation ?? quote}
        </Quoted>
      ) : (
        <span dir="auto">{summary}</span>
      )}{' '}
      <small>
        {paraphrase && <>{t('paraphrase')}, </>}
        <bdi>{speaker}</bdi>,{' '}
        <a href={safeAddress(source?.url ?? '')} target="_blank" rel="noopener noreferrer external">
          {formatDate(words.date, words.datePrecision)}
        </a>
      </small>
    </p>
  );
}
