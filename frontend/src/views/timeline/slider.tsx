import { computed, effect } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { collisionCounts } from '../../data/analysis';
import { lastEvidence } from '../../data/layers';
import { type Day, shareOf, toNumber } from '../../model/date';
import { isDateDragged } from '../../state/dragged';
import { changes, currentDate } from '../../state/signals';
import { showDate } from '../../state/store';
import { formatShortDate, t } from '../../texts/texts';
import { bins, currentBin, dateInWords, domain } from './domain';
import { Events } from './events';
import { type Bin, dayAt, dayForKey, yearMarks } from './scale';

/** How long a pointer that holds the date must stand still for the date to rest, in milliseconds. */
const REST_MS = 200;
let resting: ReturnType<typeof setTimeout> | undefined;
/** The day under the pointer, if it is still to be shown. */
let wanted: Day | null = null;

/**
 * Shows the day under the pointer in a task of its own. The browser handles a pointer's move in the task that also
 * lays out and paints the next frame, which is long enough without it.
 */
function dragTo(day: Day): void {
  if (wanted === null) setTimeout(follow);
  wanted = day;
}

function follow(): void {
  if (wanted === null) return;
  clearTimeout(resting);
  resting = setTimeout(rest, REST_MS);
  isDateDragged.value = true;
  showDate(wanted);
  wanted = null;
}

function rest(): void {
  follow();
  clearTimeout(resting);
  isDateDragged.value = false;
}

/** The slider over the histogram. It runs from left to right in every language, as years on axes do. */
export function Slider() {
  const track = useRef<HTMLDivElement>(null);
  /** Where the track is; read once per drag, because reading it lays out what the map has drawn in the meantime. */
  const place = useRef<DOMRect | null>(null);
  const dayUnder = (event: PointerEvent) => {
    const box = place.current;
    const share = box ? (event.clientX - box.left) / box.width : 0;
    return dayAt(Math.max(0, Math.min(1, share)), domain.value);
  };
  const grab = (event: PointerEvent) => {
    track.current?.setPointerCapture(event.pointerId);
    place.current = track.current?.getBoundingClientRect() ?? null;
    dragTo(dayUnder(event));
  };
  const drag = (event: PointerEvent) => {
    if (track.current?.hasPointerCapture(event.pointerId)) dragTo(dayUnder(event));
  };
  return (
    <div class="slider" dir="ltr">
      <Events />
      <div
        ref={track}
        class="track"
        onPointerDown={grab}
        onPointerMove={drag}
        onLostPointerCapture={rest}
      >
        <Bars />
        <AfterEvidence />
        <ChangeMarks />
        <Handle />
      </div>
      <Years />
    </div>
  );
}

const handlePlace = computed(() => {
  const share = Math.max(0, Math.min(1, shareOf(currentDate.value, domain.value)));
  return `left: ${share * 100}%`;
});
const handleDay = computed(() => toNumber(currentDate.value));

/** Its place and its day are bound by themselves, so that they follow a drag. */
function Handle() {
  const { from, to } = domain.value;
  return (
    <div
      class="handle"
      role="slider"
      tabIndex={0}
      style={handlePlace}
      title={t('keysHint')}
      aria-label={t('dateLabel')}
      aria-valuemin={toNumber(from)}
      aria-valuemax={toNumber(to)}
      aria-valuenow={handleDay}
      aria-valuetext={dateInWords}
      onKeyDown={(event) => {
        const day = dayForKey(event.key, event.shiftKey, currentDate.peek(), domain.peek());
        if (day === null) return;
        event.preventDefault();
        showDate(day);
      }}
    />
  );
}

/** A mark below the bars for each day on which something shown changes. */
function ChangeMarks() {
  const { from, to } = domain.value;
  return (
    <div class="change-marks" title={t('changesHint')} aria-hidden="true">
      {changes.value
        .filter((day) => day >= from && day <= to)
        .map((day) => (
          <i key={day} style={{ left: `${shareOf(day, domain.value) * 100}%` }} />
        ))}
    </div>
  );
}

function Years() {
  return (
    <div class="years" aria-hidden="true">
      {yearMarks(domain.value).map((year) => (
        <span key={year} style={{ left: `${shareOf(`${year}-01-01`, domain.value) * 100}%` }}>
          {year}
        </span>
      ))}
    </div>
  );
}

/** The height of the drawing, in its own units, and the width of the whole line. */
const HEIGHT = 40;
const WIDTH = 1000;

/** The histogram: dark for the statements of the shown actors, light for all statements. */
function Bars() {
  const svg = useRef<SVGSVGElement>(null);
  const shown = bins.value;
  const most = Math.max(1, ...shown.map((bin) => bin.count));
  // One effect for all bars: a signal of its own for each of a hundred bars takes milliseconds at each step.
  useLayoutEffect(() => effect(() => markNow(svg.current, currentBin.value)), [shown]);
  return (
    <svg
      ref={svg}
      class="bars"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {shown.map((bin) => (
        <Bar key={bin.from} bin={bin} most={most} />
      ))}
      <CollisionLine />
    </svg>
  );
}

/** Marks the bar of a bin, and no other. */
function markNow(svg: SVGSVGElement | null, now: Bin | null): void {
  for (const bar of svg?.querySelectorAll<SVGElement>('[data-from]') ?? [])
    bar.classList.toggle('is-now', bar.dataset.from === now?.from);
}

function Bar({ bin, most }: { bin: Bin; most: number }) {
  if (bin.count === 0) return null;
  const left = Math.max(0, shareOf(bin.from, domain.value)) * WIDTH;
  const width = Math.max(1, shareOf(bin.to, domain.value) * WIDTH - left - 1);
  // A square root keeps single statements visible beside a month with forty.
  const height = (count: number) => Math.sqrt(count / most) * (HEIGHT - 2);
  return (
    <g data-from={bin.from}>
      <rect
        class="bar-all"
        x={left}
        y={HEIGHT - height(bin.count)}
        width={width}
        height={height(bin.count)}
      />
      <rect
        class="bar-shown"
        x={left}
        y={HEIGHT - height(bin.ofShown)}
        width={width}
        height={height(bin.ofShown)}
      />
    </g>
  );
}

/** The number of collisions, as steps over the bars; it ends at the last evidence, because nothing is known after it. */
function CollisionLine() {
  const counts = collisionCounts.answer.value?.dates ?? [];
  const most = Math.max(1, ...counts.map(({ collisions }) => collisions));
  const x = (day: string) => Math.max(0, Math.min(1, shareOf(day, domain.value))) * WIDTH;
  const end = lastEvidence.value ?? domain.value.to;
  if (counts.length === 0) return null;
  const steps = counts.map(
    ({ date, collisions }) => `H${x(date)}V${(1 - collisions / most) * (HEIGHT - 2) + 1}`,
  );
  return <path class="collision-line" d={`M0 ${HEIGHT - 1}${steps.join('')}H${x(end)}`} />;
}

/** The part of the line after the last evidence. */
function AfterEvidence() {
  const last = lastEvidence.value;
  const share = last ? shareOf(last, domain.value) : 1;
  if (!last || share >= 0.995) return null;
  return (
    <div class="after-evidence" style={{ left: `${share * 100}%` }} aria-hidden="true">
      <span>{t('evidenceEndsOn', { date: formatShortDate(last) })}</span>
    </div>
  );
}
