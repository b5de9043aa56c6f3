import { useRef } from 'preact/hooks';
import { shareOf, toNumber } from '../../model/date';
import { changes, currentDate, heldPositions } from '../../state/signals';
import { showDate } from '../../state/store';
import { formatDate, t } from '../../texts/texts';
import { bins, domain } from './domain';
import { type Bin, dayAt, dayForKey, yearMarks } from './scale';

/** The slider over the histogram. It stays left to right in every language, as years do on axes. */
export function Slider() {
  const track = useRef<HTMLDivElement>(null);
  const dayUnder = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect();
    const share = box ? (event.clientX - box.left) / box.width : 0;
    return dayAt(Math.max(0, Math.min(1, share)), domain.value);
  };
  const grab = (event: PointerEvent) => {
    track.current?.setPointerCapture(event.pointerId);
    showDate(dayUnder(event));
  };
  const drag = (event: PointerEvent) => {
    if (track.current?.hasPointerCapture(event.pointerId)) showDate(dayUnder(event));
  };
  return (
    <div class="slider" dir="ltr">
      <div ref={track} class="track" onPointerDown={grab} onPointerMove={drag}>
        <Bars />
        <ChangeMarks />
        <Handle />
      </div>
      <Years />
    </div>
  );
}

function Handle() {
  const date = currentDate.value;
  const { from, to } = domain.value;
  const share = Math.max(0, Math.min(1, shareOf(date, domain.value)));
  const bin = bins.value.find((candidate) => candidate.from <= date && date < candidate.to);
  return (
    <div
      class="handle"
      role="slider"
      tabIndex={0}
      style={{ left: `${share * 100}%` }}
      title={t('keysHint')}
      aria-label={t('dateLabel')}
      aria-valuemin={toNumber(from)}
      aria-valuemax={toNumber(to)}
      aria-valuenow={toNumber(date)}
      aria-valuetext={t('dateShown', {
        date: formatDate(date),
        held: heldPositions.value.length,
        statements: bin?.count ?? 0,
      })}
      onKeyDown={(event) => {
        const day = dayForKey(event.key, event.shiftKey, date, domain.value);
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
    <div class="changes" title={t('changesHint')} aria-hidden="true">
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

/** Height of the drawing, in its own units. */
const HEIGHT = 40;

/** The histogram: dark the statements of the actors shown, light all of them. */
function Bars() {
  const most = Math.max(1, ...bins.value.map((bin) => bin.count));
  return (
    <svg class="bars" viewBox={`0 0 1000 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {bins.value.map((bin) => (
        <Bar key={bin.from} bin={bin} most={most} />
      ))}
    </svg>
  );
}

function Bar({ bin, most }: { bin: Bin; most: number }) {
  if (bin.count === 0) return null;
  const date = currentDate.value;
  const left = Math.max(0, shareOf(bin.from, domain.value)) * 1000;
  const width = Math.max(1, shareOf(bin.to, domain.value) * 1000 - left - 1);
  // A square root keeps single statements visible beside the month that has forty.
  const height = (count: number) => Math.sqrt(count / most) * (HEIGHT - 2);
  const isNow = bin.from <= date && date < bin.to;
  return (
    <g class={isNow ? 'is-now' : undefined}>
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
