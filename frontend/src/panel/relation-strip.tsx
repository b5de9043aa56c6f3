import type { Relation } from '../api/relation';
import { lastEvidence } from '../state/data';
import { firstDay, toNumber } from '../state/date';
import { shownDate } from '../state/shown';
import { formatDate, text } from '../text/text';

/** From when on the strip shows relations: before, the records are few. */
const FROM = 2020;

/**
 * The states of a relation over time as a band, with the date shown marked on it; pale where the last
 * evidence has been passed. What it shows stands as text beside it, so it is hidden from screen readers.
 */
export function RelationStrip({ intervals }: { intervals: Relation[] }) {
  const last = lastEvidence.value ?? shownDate.value;
  const from = toNumber(`${FROM}-01-01`);
  const span = toNumber(last) - from;
  const at = (day: string) =>
    Math.min(100, Math.max(0, ((toNumber(firstDay(day)) - from) / span) * 100));
  const band = (start: string, end: string) => ({
    insetInlineStart: `${at(start)}%`,
    inlineSize: `${at(end) - at(start)}%`,
  });
  return (
    <div class="relation-strip" aria-hidden="true">
      <div class="relation-band">
        {intervals.map(({ id, state, validFrom, validTo, lastEvidence: known }) => (
          <span
            key={id}
            class={`state-${state}`}
            style={band(validFrom, validTo ?? known)}
            title={`${text.relationStates[state] ?? state}: ${text.sinceDate(formatDate(validFrom), validTo && formatDate(validTo))}`}
          >
            {text.relationStates[state] ?? state}
          </span>
        ))}
        {intervals
          .filter(({ validTo }) => validTo === null)
          .map(({ id, lastEvidence: known }) => (
            <span key={id} class="state-unknown" style={band(known, last)} />
          ))}
        <i style={{ insetInlineStart: `${at(shownDate.value)}%` }} />
      </div>
      <p>
        <span>{FROM}</span>
        <span>{formatDate(last)}</span>
      </p>
    </div>
  );
}
