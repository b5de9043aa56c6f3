import type { FunctionComponent } from 'preact';
import { openDownloads } from '../download/wanted';
import { shownDate } from '../state/shown';
import { change, view } from '../state/store';
import { LISTS, type ListKind } from '../state/view';
import { Icon } from '../symbols/icon';
import { formatDate, text } from '../text/text';
import { AgreementList } from './agreement-list';
import { AssertionList } from './assertion-list';
import { DisagreementList } from './disagreement-list';
import { PositionList } from './position-list';
import { RelationList } from './relation-list';
import { StatementsAround } from './statements-around';

const BODIES: Record<ListKind, FunctionComponent> = {
  positions: PositionList,
  relations: RelationList,
  agreements: AgreementList,
  disagreements: DisagreementList,
  statements: StatementsAround,
  assertions: AssertionList,
};

/** The dossier as text: one kind of record at a time, as of the date shown. */
export function List() {
  const kind = view.value.list;
  const Body = BODIES[kind];
  return (
    <section class="position-list" aria-labelledby="list-heading">
      <ul class="list-kinds">
        {LISTS.map((one) => (
          <li key={one}>
            <button
              type="button"
              aria-pressed={one === kind}
              data-list={one}
              onClick={() => change({ list: one })}
            >
              {text.listNames[one]}
            </button>
          </li>
        ))}
      </ul>
      <div class="section-head">
        <h2 id="list-heading">
          {text.listTitles[kind]?.(formatDate(shownDate.value)) ?? text.listNames[kind]}
        </h2>
        <button
          type="button"
          class="icon-button"
          title={text.downloadLayer(text.listNames[kind] ?? kind)}
          aria-label={text.downloadLayer(text.listNames[kind] ?? kind)}
          onClick={() => openDownloads({ layer: kind })}
        >
          <Icon name="download" />
        </button>
      </div>
      <p class="hint">{text.listHints[kind]}</p>
      <Body />
    </section>
  );
}
