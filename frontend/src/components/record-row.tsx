import type { ComponentChildren } from 'preact';
import type { FeatureRef } from '../model/collections';
import { firstDay } from '../model/date';
import { currentDate } from '../state/signals';
import { openFeature } from '../state/store';
import { formatDate, t } from '../texts/texts';
import { Facts } from './facts';
import { rememberFocus } from './focus';

/** The props of {@link RecordRow}. Further attributes, such as `data-agreement`, are set on the row. */
interface RecordRowProps {
  /** The record whose card the row opens. */
  feature: FeatureRef;
  title: ComponentChildren;
  /** The text under the title; empty parts are omitted. */
  facts: (string | null | undefined)[];
  /** The record's date; if it is later than the date shown, the row says so. */
  from?: string;
  /** The actors' chips, before the title. */
  children?: ComponentChildren;
}

/** A record in a list: its title and facts, opening its card. */
export function RecordRow({ feature, title, facts, from, children, ...marks }: RecordRowProps) {
  const shown = currentDate.value;
  const isLater = from !== undefined && firstDay(from) > shown;
  const said = isLater ? [...facts, t('later', { date: formatDate(shown) })] : facts;
  return (
    <button
      {...marks}
      type="button"
      class={`record-row${isLater ? ' is-later' : ''}`}
      onClick={() => {
        rememberFocus();
        openFeature(feature);
      }}
    >
      {children}
      <span class="record-text">
        <span dir="auto">{title}</span>
        <small>
          <Facts of={said} />
        </small>
      </span>
    </button>
  );
}
