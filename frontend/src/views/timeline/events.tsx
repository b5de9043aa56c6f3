import { computed, signal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Toolbar } from '../../components/toolbar';
import { firstDay, shareOf } from '../../model/date';
import { openFeatureOn } from '../../state/store';
import { formatDate, joinFacts, t } from '../../texts/texts';
import { currentEvent, domain, events } from './domain';
import { type NamePlace, type NameWidth, type NameWidths, placesOf } from './scale';

/** What a button adds to the width of its name, in pixels. */
const PADDING = 11;

const widths = signal<NameWidths | null>(null);

const shares = computed(() =>
  events.value.map(({ date }) => shareOf(firstDay(date), domain.value)),
);

const places = computed(() => {
  const current = currentEvent.value;
  const index = current ? events.value.indexOf(current) : -1;
  return widths.value ? placesOf(shares.value, widths.value, index) : [];
});

/** The named acts, each at its day. A click shows the day and its record. */
export function Events() {
  const frame = useRef<HTMLDivElement>(null);
  const named = events.value;
  // Names are measured only when they or the line's width change, because measuring lays the page out.
  useLayoutEffect(() => {
    const line = frame.current;
    if (!line) return undefined;
    const observer = new ResizeObserver(() => {
      widths.value = measured(line);
    });
    observer.observe(line);
    return () => observer.disconnect();
  }, [named]);
  return (
    <div ref={frame}>
      <Toolbar label={t('events')} class="events">
        {named.map(({ id, date, title, event }, index) => (
          <button
            key={id}
            type="button"
            class={classOf(places.value[index], named[index] === currentEvent.value)}
            data-event={id}
            style={{
              left: `${(shares.value[index] ?? 0) * 100}%`,
              '--broken': `${widths.value?.names[index]?.broken}px`,
            }}
            dir="auto"
            title={joinFacts([formatDate(date), title])}
            onClick={() => openFeatureOn({ collection: 'statements', id }, firstDay(date))}
          >
            <small>{formatDate(date)}</small>
            <span dir="auto">{event}</span>
          </button>
        ))}
      </Toolbar>
    </div>
  );
}

/** Measures the names in the weight of the widest, which the last past event has. */
function measured(frame: HTMLElement): NameWidths {
  const bar = frame.querySelector('.events');
  bar?.classList.add('is-measured');
  const names = [...frame.querySelectorAll('.events span')].map(widthOf);
  bar?.classList.remove('is-measured');
  return { line: frame.clientWidth, names };
}

/** The width of a name, and the least that it needs in two lines, each with the padding of its button. */
function widthOf(name: Element): NameWidth {
  const text = name.firstChild as Text;
  const range = document.createRange();
  const between = (from: number, to: number) => {
    range.setStart(text, from);
    range.setEnd(text, to);
    return range.getBoundingClientRect().width;
  };
  const { length } = text;
  const halves = [...text.data.matchAll(/\s+/g)].map(({ index, 0: space }) =>
    Math.max(between(0, index), between(index + space.length, length)),
  );
  const whole = between(0, length);
  return { whole: whole + PADDING, broken: Math.min(whole, ...halves) + PADDING };
}

function classOf(place: NamePlace | undefined, isNow: boolean): string {
  return [
    isNow && 'is-now',
    place?.isBroken && 'is-broken',
    place?.isBefore && 'is-before',
    !(place?.isSeen || isNow) && 'is-unseen',
  ]
    .filter(Boolean)
    .join(' ');
}
