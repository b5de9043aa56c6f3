import type { Words } from '../api/statement';
import { languageName, text } from '../text/text';

/** Somebody's words: as spoken where they were found, in English, and who translated them. */
export function Quote({ words }: { words: Words }) {
  const { quote, quoteLanguage, translation, translator } = words;
  const foreign = quoteLanguage !== null && quoteLanguage !== text.language;
  const origin = [
    foreign && (quote ? text.quoteIn : text.saidIn)(languageName(quoteLanguage)),
    translator && text.translatedBy(translator),
    quote === null && text.originalMissing,
  ].filter(Boolean);
  return (
    <figure class="quote">
      {quote && (
        <blockquote lang={quoteLanguage ?? undefined} dir="auto">
          {quote}
        </blockquote>
      )}
      {translation && (
        <blockquote lang={text.language} dir="auto">
          {translation}
        </blockquote>
      )}
      {origin.length > 0 && <figcaption>{origin.join(' · ')}</figcaption>}
    </figure>
  );
}
