import { useEffect } from 'preact/hooks';
import { isReady, LoadNotice } from '../components/load-notice';
import { loadLate } from '../data/layers';
import { LISTS, type ListKind } from '../model/collections';
import { currentDate } from '../state/signals';
import { inView, showList } from '../state/store';
import { Icon } from '../symbols/icon';
import { formatDate, t, word } from '../texts/texts';
import { openDownloads } from '../views/download/request';
import { neededFor, VIEWS } from '../views/registry';

/** The dossier as text: one kind of record at a time, on the date shown. */
export function List() {
  const kind = inView.list.value;
  const Body = VIEWS[kind].List;
  const needed = neededFor(kind);
  // Repeats a failed request when the list is opened again.
  useEffect(() => loadLate(kind), [kind]);
  return (
    <section class="position-list" aria-labelledby="list-heading">
      <ul class="list-kinds">
        {LISTS.map((one) => (
          <li key={one}>
            <button
              type="button"
              aria-pressed={one === kind}
              data-list={one}
              onClick={() => showList(one)}
            >
              {word('list', one)}
            </button>
          </li>
        ))}
      </ul>
      <div class="section-head">
        <Heading kind={kind} />
        <button
          type="button"
          class="icon-button"
          title={t('downloadLayer', { name: word('list', kind) })}
          aria-label={t('downloadLayer', { name: word('list', kind) })}
          onClick={() => openDownloads({ layer: kind })}
        >
          <Icon name="download" />
        </button>
      </div>
      <p class="hint">{word('listHint', kind)}</p>
      {Body && isReady(needed) ? <Body /> : <LoadNotice of={needed} />}
    </section>
  );
}

/** A separate component, so that a step of the time line does not render the whole list again. */
function Heading({ kind }: { kind: ListKind }) {
  return (
    <h2 id="list-heading">{t(`listTitle.${kind}`, { date: formatDate(currentDate.value) })}</h2>
  );
}
