import type { Words } from '../model/statement';
import { joinFacts, languageName, locale, t } from '../texts/texts';

/**
 * A quote: the original words if they were found, the English words, and the translator. A paraphrase by the source has
 * no quotation marks, and is marked.
 */
export function Quote({ words }: { words: Words }) {
  const { quote, quoteLanguage, translation, translator, paraphrase } = words;
  const origin = [
    paraphrase && t('paraphrase'),
    quoteLanguage &&
      quoteLanguage !== locale.language &&
      t(quote ? 'quoteIn' : 'saidIn', { language: languageName(quoteLanguage) }),
    translator && t('translatedBy', { who: translator }),
    !quote && t('originalMissing'),
  ].filter(Boolean);
  return (
    <figure class={`quote${paraphrase ? ' is-paraphrase' : ''}`}>
      {quote && (
        <blockquote lang={quoteLanguage ?? undefined} dir="auto">
          {quote}
        </blockquote>
      )}
      {translation && (
        <blockquote lang="en" dir="auto">
          {translation}
        </blockquote>
      )}
      {origin.length > 0 && <figcaption>{joinFacts(origin)}</figcaption>}
    </figure>
  );
}
