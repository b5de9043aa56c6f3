import { type Catalogue, mapWords } from './messages.ts';

/** How much longer than English a text may become: German and Russian texts are often longer by a third. */
const LONGER = 0.35;

const LATIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'åƀçđéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ';

/** Reverses left-to-right text, for a script that runs from right to left. */
const [TURN, END] = ['\u202e', '\u202c'];

/**
 * A catalogue of a pseudo-locale. Each letter is accented, so that plain English stands out. Each text is longer,
 * so that texts without room are cut off. Each text is in brackets, so that texts joined from pieces can be seen.
 */
export function pseudo(catalogue: Catalogue, isRightToLeft: boolean): Catalogue {
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, message]) => {
      const words = mapWords(message, (text) =>
        isRightToLeft ? turned(accented(text)) : accented(text),
      );
      return [key, `⟦${words}${padding(message)}⟧`];
    }),
  );
}

/** A text with an accent on each letter. */
export function accented(text: string): string {
  return [...text].map((letter) => ACCENTED[LATIN.indexOf(letter)] ?? letter).join('');
}

function turned(text: string): string {
  return text.trim() === '' ? text : TURN + text + END;
}

/** Words without meaning. Long texts get little more than short ones, as in real languages. */
function padding(message: string): string {
  const length = Math.ceil(message.length * LONGER);
  return ` ${'ëxţŕå '.repeat(Math.ceil(length / 6)).slice(0, length)}`.trimEnd();
}
