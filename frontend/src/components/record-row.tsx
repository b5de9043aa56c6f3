import type { ComponentChildren } from 'preact';
import type { FeatureRef } from '../model/collections';
import { firstDay } from '../model/date';
import { currentDate } from '../state/signals';
import { openFeature } from '../state/store';
import { formatDate, t } from '../texts/texts';
import { Facts } from './facts';
import { rememberFocus } from './focus';

/** What the props of {@link RecordRow} mean. What else is given, such as `data-agreement`, marks the line. */
interface RecordRowProps {
  /** The record whose card the line opens. */
  feature: FeatureRef;
  title: ComponentChildren;
  /** What is said under the title; what is empty is left out. */
  facts: (string | null | undefined)[];
  /** The record's date: one later than the date shown is told as such. */
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
