import { Fragment } from 'preact';
import { rememberFocus } from '../../components/focus';
import { type Found, PAGES, speakersOf } from '../../data/search';
import { firstDay } from '../../model/date';
import { excerpt, marked } from '../../model/search';
import { formatAddress } from '../../state/address';
import { currentDate } from '../../state/signals';
import { openAndShow, showScreen, view } from '../../state/store';
import { ActorChip } from '../../symbols/actor';
import { formatDate, formatList, t } from '../../texts/texts';

/** The screen that the search finds beside the records. */
const ROOM = { screen: 'room', feature: null } as const;

/** A result: its title, the matching words in their context, and whether it is later than the date shown. */
export function FoundRow({ of: { entry, words } }: { of: Found }) {
  const { feature, title, texts, words: said = [], isQuoted = false, date, actor } = entry;
  const shown = currentDate.value;
  const isLater = Boolean(date) && firstDay(date ?? '') > shown;
  const found = (some: typeof texts) => some.flatMap((text) => excerpt(text ?? '', words) ?? [])[0];
  const quote = isQuoted && found(said);
  const context = found([...said, ...texts]);
  const speakers = speakersOf(entry);
  const isPage = entry.kind === PAGES;
  const open = (event: MouseEvent) => {
    // With a modifier key, the browser itself opens the link, such as in a new tab.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    (event.currentTarget as HTMLElement).closest('dialog')?.close();
    rememberFocus();
    if (isPage) showScreen('room');
    else openAndShow(feature);
  };
  return (
    <a
      class={`found-row${isLater ? ' is-later' : ''}`}
      href={formatAddress({ ...view.value, ...(isPage ? ROOM : { screen: 'map', feature }) })}
      onClick={open}
    >
      <span dir="auto">
        {actor && <ActorChip actor={actor} />} <Marked text={title} words={words} />
      </span>
      {date && (
        <small class="found-date">
          {formatDate(date)}
          {isLater && ` · ${t('later', { date: formatDate(shown) })}`}
        </small>
      )}
      {speakers.length > 0 && (
        <small class="found-speaker" dir="auto">
          {formatList(speakers)}
        </small>
      )}
      {quote && (
        <small class="found-quote" dir="auto">
          “<Marked text={quote} words={words} />”
        </small>
      )}
      {!quote && context && (
        <small dir="auto">
          <Marked text={context} words={words} />
        </small>
      )}
    </a>
  );
}

function Marked({ text, words }: { text: string; words: ReadonlySet<string> }) {
  return (
    <>
      {marked(text, words).map((part, index) => (
        <Fragment key={index}>{part.isFound ? <mark>{part.text}</mark> : part.text}</Fragment>
      ))}
    </>
  );
}
