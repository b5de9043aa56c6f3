import { data, lastEvidence } from '../../data/layers';
import { type Day, firstDay, shareOf } from '../../model/date';
import type { Pairing } from '../../model/pairing';
import { currentDate } from '../../state/signals';
import { actorSymbol } from '../../symbols/actor';
import { formatDate, t } from '../../texts/texts';

/** The day on which the bars begin. */
const FIRST = '2020-07-01';

/** When each of two lines was held, and when both were: three bars over the same years, and the same as text. */
export function Overlap({ pairing }: { pairing: Pairing }) {
  const last = lastEvidence.value ?? currentDate.value;
  const days = { from: FIRST, to: last };
  const share = (day: Day) => Math.max(0, Math.min(1, shareOf(day, days)));
  const place = (from: Day, to: Day | null) => ({
    left: `${share(from) * 100}%`,
    width: `${(share(to ?? last) - share(from)) * 100}%`,
  });
  const held = (index: 0 | 1) =>
    [...new Set(pairing.intervals.map(({ positions }) => positions[index]))].flatMap(
      (id) => data.positions.find(id)?.properties ?? [],
    );
  return (
    <div class="overlap">
      <div
        class="overlap-bars"
        dir="ltr"
        aria-hidden="true"
        style={{ '--now': share(currentDate.value) }}
      >
        {([0, 1] as const).map((index) => (
          <span key={index} style={{ '--actor': actorSymbol(pairing.actors[index]).colour }}>
            {held(index).map(({ id, validFrom, validTo }) => (
              <i key={id} style={place(firstDay(validFrom), validTo && firstDay(validTo))} />
            ))}
          </span>
        ))}
        <span class="overlap-both">
          {pairing.intervals.map(({ positions, from, to }) => (
            <i key={positions.join()} style={place(from, to)} />
          ))}
        </span>
      </div>
      <p class="overlap-years" dir="ltr" aria-hidden="true">
        <span>{FIRST.slice(0, 4)}</span>
        <span>{formatDate(last)}</span>
      </p>
      <p class="hint">{inWords(pairing)}</p>
    </div>
  );
}

function inWords({ began, ended, sharedSince, lastEvidence: known }: Pairing): string {
  return t('metSince', {
    began: formatDate(began),
    isOver: ended === null ? 'no' : 'yes',
    ended: ended === null ? '' : formatDate(ended),
    isOlder: sharedSince < began ? 'yes' : 'no',
    since: formatDate(sharedSince),
    known: formatDate(known),
  });
}
