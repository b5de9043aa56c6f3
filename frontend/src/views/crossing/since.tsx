import { signal } from '@preact/signals';
import { ActorName } from '../../components/actor-name';
import { isReady, LoadNotice } from '../../components/load-notice';
import { Toolbar } from '../../components/toolbar';
import { data, lastEvidence } from '../../data/layers';
import { type Bar, type BarGroup, barGroups, CROSSING, onStretch } from '../../model/crossing';
import { addDays, type Days, fromNumber, shareOf, toNumber } from '../../model/date';
import { actorOrder, currentDate } from '../../state/signals';
import { openFeature, showDate } from '../../state/store';
import { actorSymbol } from '../../symbols/actor';
import { formatDate, formatInterval, joinFacts, t, word } from '../../texts/texts';

/** The day on which the bars begin: shortly before the statement of November 2020. */
const FIRST = '2020-07-01';

/** Days after the last evidence, so that its end is visible. */
const AFTER = 60;

/** Whether the actors beside the parties are shown too. */
const isWithOthers = signal(false);

/** Since when each side has claimed and refused what on the stretch: a labelled bar for each position. */
export function Since() {
  const last = lastEvidence.value;
  if (!isReady([data.positions, data.actors]) || last === null) {
    return <LoadNotice of={[data.positions, data.actors]} />;
  }
  const days = { from: FIRST, to: addDays(last, AFTER) };
  const all = onStretch(data.positions.items.value);
  const others = actorOrder.value.filter((id) => !isParty(id));
  const actors = [...CROSSING.parties, ...(isWithOthers.value ? others : [])];
  const groups = barGroups(all, actors, days, currentDate.value);
  return (
    <div
      class="since"
      style={{
        '--now': shareOf(currentDate.value, days),
        '--last': shareOf(last, days),
      }}
    >
      <Axis days={days} last={last} />
      <Toolbar label={t('sinceTitle')} class="since-rows">
        {groups.map((group) => (
          <Group key={`${group.actor} ${group.kind}`} group={group} />
        ))}
      </Toolbar>
      <button
        type="button"
        class="text-button since-others"
        aria-pressed={isWithOthers.value}
        onClick={() => {
          isWithOthers.value = !isWithOthers.value;
        }}
      >
        {t('sinceOthers', { count: all.filter(({ actor }) => others.includes(actor)).length })}
      </button>
    </div>
  );
}

function isParty(id: string): boolean {
  return (CROSSING.parties as readonly string[]).includes(id);
}

/** The years, a handle at the date shown, and the end of the evidence. */
function Axis({ days, last }: { days: Days; last: string }) {
  const years = [];
  for (let year = Number(days.from.slice(0, 4)) + 1; `${year}-01-01` < days.to; year++) {
    years.push(year);
  }
  return (
    <div class="since-axis" dir="ltr">
      <input
        type="range"
        min={toNumber(days.from)}
        max={toNumber(days.to)}
        value={toNumber(currentDate.value)}
        aria-label={t('dateLabel')}
        aria-valuetext={formatDate(currentDate.value)}
        onInput={(event) => showDate(fromNumber(Number(event.currentTarget.value)))}
      />
      <div class="since-years" aria-hidden="true">
        {years.map((year) => (
          <span key={year} style={{ left: `${shareOf(`${year}-01-01`, days) * 100}%` }}>
            {year}
          </span>
        ))}
      </div>
      <div class="since-years" aria-hidden="true">
        <span class="since-last" style={{ left: `${shareOf(last, days) * 100}%` }}>
          {t('evidenceEnds')}
        </span>
      </div>
    </div>
  );
}

function Group({ group: { actor, kind, bars } }: { group: BarGroup }) {
  const count = bars.length;
  const held = bars.filter(({ isHeld }) => isHeld).length;
  return (
    <section class="since-group">
      <h3>
        <ActorName id={actor} />{' '}
        <span>
          {kind === 'claim' ? t('sinceClaims', { count }) : t('sinceRedLines', { count })}
        </span>{' '}
        <small>{t('heldOfThem', { count: held, date: formatDate(currentDate.value) })}</small>
      </h3>
      {bars.map((bar) => (
        <Row key={bar.position.id} bar={bar} />
      ))}
    </section>
  );
}

/** The fraction of the width that a title needs; if neither side of a bar has it, the title is above the bar. */
const ROOM = 0.32;

/** One position: its bar, and its title on the side with more room. */
function Row({ bar: { position, start, known, end, isHeld } }: { bar: Bar }) {
  const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
  const isAbove = Math.max(start, 1 - end) < ROOM;
  const isBefore = !isAbove && start > 1 - end;
  const room = isBefore
    ? { '--after': percent(1 - start) }
    : { '--before': percent(isAbove ? Math.min(start, 1 - ROOM) : end) };
  const facts = [
    formatInterval(position.validFrom, position.validTo),
    t('lastEvidenceOn', { date: formatDate(position.lastEvidence) }),
  ];
  return (
    <button
      type="button"
      class={`since-row${isHeld ? ' is-held' : ''}${isAbove ? ' is-above' : ''}`}
      data-position={position.id}
      title={joinFacts([word('kind', position.kind), ...facts])}
      style={{ '--actor': actorSymbol(position.actor).colour }}
      onClick={() => openFeature({ collection: 'positions', id: position.id })}
    >
      <span class="since-bar" dir="ltr">
        <i class="since-pale" style={{ left: percent(start), width: percent(end - start) }} />
        <i class="since-known" style={{ left: percent(start), width: percent(known - start) }} />
      </span>
      <span class={`since-label${isBefore ? ' is-before' : ''}`} style={room}>
        <bdi>{position.title}</bdi>
      </span>
      <span class="visually-hidden">{joinFacts(facts)}</span>
    </button>
  );
}
