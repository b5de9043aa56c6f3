import { useRef } from 'preact/hooks';
import { toNumber } from '../state/date';
import { changes, heldPositions, shownDate } from '../state/shown';
import { showDate } from '../state/store';
import { formatDate, text } from '../text/text';
import { Bars } from './bars';
import { dayForKey } from './keys';
import { dayAt, shareOf, yearMarks } from './scale';
import { bins, domain } from './span';

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
  const date = shownDate.value;
  const { from, to } = domain.value;
  const share = Math.max(0, Math.min(1, shareOf(date, domain.value)));
  const bin = bins.value.find((candidate) => candidate.from <= date && date < candidate.to);
  return (
    <div
      class="handle"
      role="slider"
      tabIndex={0}
      style={{ left: `${share * 100}%` }}
      title={text.keysHint}
      aria-label={text.dateLabel}
      aria-valuemin={toNumber(from)}
      aria-valuemax={toNumber(to)}
      aria-valuenow={toNumber(date)}
      aria-valuetext={text.dateShown(formatDate(date), heldPositions.value.length, bin?.count ?? 0)}
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
    <div class="changes" title={text.changesHint} aria-hidden="true">
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
