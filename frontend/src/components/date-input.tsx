import type { ReadonlySignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { type Day, isDay } from '../model/date';
import { Icon } from '../symbols/icon';

/** The props of {@link DateInput}. */
interface DateInputProps {
  /** The day; a signal is bound by itself, so that it follows a drag. */
  value: Day | ReadonlySignal<Day>;
  /** The first and the last day to choose from. */
  min?: Day | undefined;
  max?: Day | undefined;
  label: string;
  /** The day in words, as a part of the button; without it, the words stand beside the button. */
  words?: string | undefined;
  /** Called with the chosen day. */
  onDay: (day: Day) => void;
}

/**
 * A button that opens the browser's calendar. Browsers write a date in an order of their own, in which month and day can
 * be mistaken for each other, so their field is visible only while somebody types in it. The day stands beside it in words.
 */
export function DateInput({ value, min, max, label, words, onDay }: DateInputProps) {
  const [isTyped, setTyped] = useState(false);
  return (
    <span class={`date-input${isTyped ? ' is-typed' : ''}${words ? ' has-words' : ''}`}>
      {words}
      <Icon name="calendar" />
      <input
        type="date"
        value={value}
        min={min}
        max={max}
        title={label}
        aria-label={label}
        onPointerDown={() => setTyped(false)}
        onKeyDown={() => setTyped(true)}
        // The key that led here was pressed elsewhere.
        onKeyUp={() => setTyped(true)}
        onBlur={() => setTyped(false)}
        onChange={(event) => {
          if (isDay(event.currentTarget.value)) onDay(event.currentTarget.value);
        }}
      />
    </span>
  );
}
