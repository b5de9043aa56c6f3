import type { ComponentChildren } from 'preact';
import { rememberFocus } from '../card/return-focus';
import { firstDay } from '../state/date';
import { shownDate } from '../state/shown';
import { openFeature } from '../state/store';
import type { FeatureRef } from '../state/view';
import { formatDate, text } from '../text/text';

/** What the props of {@link RecordLine} mean. What else is given, such as `data-agreement`, marks the line. */
interface RecordLineProps {
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
export function RecordLine({ feature, title, facts, from, children, ...marks }: RecordLineProps) {
  const shown = shownDate.value;
  const isLater = from !== undefined && firstDay(from) > shown;
  const said = isLater ? [...facts, text.later(formatDate(shown))] : facts;
  return (
    <button
      {...marks}
      type="button"
      class={`position-line${isLater ? ' is-later' : ''}`}
      onClick={() => {
        rememberFocus();
        openFeature(feature);
      }}
    >
      {children}
      <span class="position-text">
        <span dir="auto">{title}</span>
        <small>{said.filter(Boolean).join(' · ')}</small>
      </span>
    </button>
  );
}
