import '../../texts/of-screens';
import '../../styles/search.css';
import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Dialog } from '../../components/dialog';
import { isReady, LoadNotice } from '../../components/load-notice';
import {
  type FoundKind,
  loadSearch,
  PAGES,
  searchedCounts,
  searchedLayers,
  searchResult,
  searchWords,
} from '../../data/search';
import { SEARCH_KINDS } from '../../model/searched';
import { formatList, t, word } from '../../texts/texts';
import { isSearchOpen } from './open';
import { FoundRow } from './row';

/** How many results of a kind are shown at first. */
const FIRST = 4;

/** The kinds of which all results are shown. */
const unfolded = signal<ReadonlySet<string>>(new Set());

/** The search over everything: a field, and the results by kind, each with a link to its card. */
export function SearchDialog() {
  useEffect(() => void loadSearch(), []);
  return (
    <Dialog
      id="search"
      title={t('search')}
      isOpen={isSearchOpen.value}
      onClose={() => {
        isSearchOpen.value = false;
      }}
    >
      <Search />
    </Dialog>
  );
}

function Search() {
  const body = useRef<HTMLDivElement>(null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys go from one control in it to the next.
    <div ref={body} onKeyDown={(event) => goOn(event, body.current)}>
      <input
        type="search"
        class="search-field"
        value={searchWords.value}
        placeholder={t('searchWhat')}
        aria-label={t('searchWhat')}
        autofocus
        autocomplete="off"
        onFocus={(event) => event.currentTarget.select()}
        spellcheck={false}
        onInput={(event) => {
          unfolded.value = new Set();
          searchWords.value = event.currentTarget.value;
        }}
      />
      <LoadNotice of={searchedLayers} />
      <p class="hint" role="status">
        {summary()}
      </p>
      {searchResult.value.kinds.map((one) => (
        <Kind key={one.kind} of={one} />
      ))}
    </div>
  );
}

/** The number of results, and the number of things searched. */
function summary(): string {
  const { count, isAlike } = searchResult.value;
  const total = [...searchedCounts.value.values()].reduce((sum, one) => sum + one, 0);
  const words = searchWords.value.trim();
  if (words === '') {
    const kinds = SEARCH_KINDS.map((kind) => word('collection', kind));
    return t('searchIn', { count: total, kinds: formatList(kinds) });
  }
  if (count > 0) return t(isAlike ? 'searchAlike' : 'searchFound', { count, total });
  // Nothing is called absent before everything has loaded.
  return isReady(searchedLayers) ? t('searchNothing', { total }) : '';
}

function Kind({ of: { kind, found } }: { of: FoundKind }) {
  const isWhole = unfolded.value.has(kind) || found.length <= FIRST + 1;
  const shown = isWhole ? found : found.slice(0, FIRST);
  return (
    <section class="found-kind" aria-labelledby={`found-${kind}`} data-kind={kind}>
      <h3 id={`found-${kind}`}>
        {word('collection', kind)}{' '}
        {kind !== PAGES && (
          <small>
            {t('foundOf', { count: found.length, total: searchedCounts.value.get(kind) ?? 0 })}
          </small>
        )}
      </h3>
      <ul>
        {shown.map((one) => (
          <li key={one.entry.feature.id + one.entry.title}>
            <FoundRow of={one} />
          </li>
        ))}
      </ul>
      {!isWhole && (
        <button
          type="button"
          class="link-button"
          onClick={() => {
            unfolded.value = new Set(unfolded.peek()).add(kind);
          }}
        >
          {t('searchAll', { count: found.length })}
        </button>
      )}
    </section>
  );
}

/** Arrow keys move from the field through the results; Enter in the field opens the first result. */
function goOn(event: KeyboardEvent, body: HTMLElement | null): void {
  const stops = [...(body?.querySelectorAll<HTMLElement>('input, a[href], button') ?? [])];
  const at = stops.indexOf(event.target as HTMLElement);
  const isInField = stops[at] instanceof HTMLInputElement;
  if (event.key === 'Enter' && isInField) {
    body?.querySelector<HTMLElement>('.found-row')?.click();
  } else if (event.key === 'Escape') {
    // The first Escape would only empty a search field.
    event.preventDefault();
    body?.closest('dialog')?.close();
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    stops[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  }
}
