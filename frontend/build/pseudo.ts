import { type Catalogue, mapWords } from './messages.ts';

/** How much longer than English a text may get: German and Russian often are by a third. */
const LONGER = 0.35;

const LATIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'åƀçđéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ';

/** Turns left-to-right text around, for a script that runs from right to left. */
const [TURN, END] = ['\u202e', '\u202c'];

/**
 * A catalogue of a language that no one speaks: each letter accented, so that plain English stands out;
 * each text longer, so that what has no room is cut; in brackets, so that what is put together from
 * pieces shows its seams.
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

/** Words of no meaning. Long texts get little more than short ones, as in real languages. */
function padding(message: string): string {
  const length = Math.ceil(message.length * LONGER);
  return ` ${'ëxţŕå '.repeat(Math.ceil(length / 6)).slice(0, length)}`.trimEnd();
}
