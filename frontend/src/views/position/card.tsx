import { Anchors } from '../../components/anchors';
import { Entry } from '../../components/entry';
import { StatementView } from '../../components/evidence';
import { RecordNotice } from '../../components/load-notice';
import { DisagreementsHere, SameAnchor } from '../../components/related';
import { OfAllItsTime } from '../../components/undated';
import { data } from '../../data/layers';
import { featureOf, useFullRecord } from '../../data/records';
import { actorName, issueName } from '../../data/resolver';
import { type Part, partsOf } from '../../model/anchor';
import { layerOf } from '../../model/collections';
import { firstDay } from '../../model/date';
import {
  isBeyondEvidence,
  isHeldOn,
  isWithoutPlace,
  lineageOf,
  type Position,
} from '../../model/position';
import type { StatementRef } from '../../model/statement';
import { currentDate } from '../../state/signals';
import { inView, openFeature, showDate, toggleActor, toggleLayer } from '../../state/store';
import { ActorChip } from '../../symbols/actor';
import { formatDate, formatInterval, formatList, joinFacts, t, word } from '../../texts/texts';

/** A position: who holds it and since when, the words, how it is drawn, and how sure it is. */
export function PositionCard({ id }: { id: string }) {
  const position = data.positions.find(id)?.properties;
  const record = useFullRecord('positions', id);
  const details = featureOf(record)?.properties ?? null;
  const statements = details?.statements ?? null;
  if (!position) return null;
  const date = currentDate.value;
  const kind = [
    word('kind', position.kind),
    ...(position.strength ? [word('strength', position.strength)] : []),
    ...(position.type ? [word('type', position.type)] : []),
  ];
  return (
    <>
      <p class="card-kind">
        <ActorChip actor={position.actor} />
        <strong>{t('holds', { actor: actorName(position.actor) })}</strong>
        <span>{formatList(kind, 'unit')}</span>
      </p>
      <h2 id="card-title" dir="auto">
        {position.title}
      </h2>
      <p class="card-summary" dir="auto">
        {position.summary}
        <OfAllItsTime until={lastOf(position)} />
      </p>
      {!isHeldOn(position, date) && <NotHeld position={position} />}
      {isHeldOn(position, date) && <ShownForCard position={position} />}
      {isHeldOn(position, date) && isBeyondEvidence(position, date) && (
        <p class="callout">
          {t('beyondEvidence', {
            shown: formatDate(date),
            last: formatDate(position.lastEvidence),
          })}
        </p>
      )}
      <dl class="entries">
        <Entry term={t('issue')}>
          <bdi>{position.issueName ?? issueName(position.issue)}</bdi>
        </Entry>
        <Entry term={t('since')}>
          {formatInterval(position.validFrom, position.validTo)}
          {position.replaces && <small>{lineOf(position)}</small>}
        </Entry>
        <Entry term={t('status')}>
          {joinFacts([
            statusOf(position),
            t('lastEvidenceOn', { date: formatDate(position.lastEvidence) }),
          ])}
          {details?.statusNote && <small dir="auto">{details.statusNote}</small>}
        </Entry>
        {position.authorised !== null && (
          <Entry term={t('voice')}>
            {position.authorised ? t('authorisedVoice') : t('noAuthorisedVoice')}
          </Entry>
        )}
      </dl>
      <Lineage position={position} />
      <section class="card-section">
        <h3>{t('evidence')}</h3>
        {statements ? (
          <PositionEvidence statements={statements} />
        ) : (
          <RecordNotice record={record} collection="positions" id={id} />
        )}
      </section>
      <dl class="entries">
        <Entry term={t('geometry')}>
          {word('geometryBasisMeaning', basisOf(position))}
          {details?.geometryNote && <small dir="auto">{details.geometryNote}</small>}
        </Entry>
        <Parts term={t('governsParts')} parts={partsOf(position, 'governs')} />
        <Parts term={t('otherParts')} parts={position.anchors.filter(isNotGoverned)} />
        <Entry term={t('confidence')}>{word('confidence', position.confidence)}</Entry>
        {details?.note && (
          <Entry term={t('note')}>
            <span dir="auto">{details.note}</span>
          </Entry>
        )}
      </dl>
      <DisagreementsHere statements={statements?.map((statement) => statement.id) ?? []} />
      <SameAnchor anchors={position.anchors} without={position.id} heading={t('sameAnchor')} />
    </>
  );
}

/** The later of its last evidence and its end. */
function lastOf({ lastEvidence, validTo }: Position): string {
  return validTo && validTo > lastEvidence ? validTo : lastEvidence;
}

/** The actor's positions on the same question, before and after, each a link; the one shown is marked. */
function Lineage({ position }: { position: Position }) {
  const line = lineageOf(data.positions.items.value, position);
  if (line.length < 2) return null;
  return (
    <nav class="card-section lineage" aria-label={t('lineage')}>
      <h3>{t('lineage')}</h3>
      <ol>
        {line.map((one) => (
          <li key={one.id} aria-current={one.id === position.id ? 'true' : undefined}>
            <time dateTime={one.validFrom}>{formatDate(one.validFrom)}</time>{' '}
            {one.id === position.id ? (
              <strong dir="auto">{one.title}</strong>
            ) : (
              <button
                type="button"
                class="link-button"
                dir="auto"
                onClick={() => openFeature({ collection: 'positions', id: one.id })}
              >
                {one.title}
              </button>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Parts({ term, parts }: { term: string; parts: Part[] }) {
  if (parts.length === 0) return null;
  return (
    <Entry term={term}>
      <Anchors anchors={parts} />
    </Entry>
  );
}

function isNotGoverned({ role }: Part): boolean {
  return role !== 'governs';
}

/** The statements of a position, once they have loaded. */
function PositionEvidence({ statements }: { statements: StatementRef[] }) {
  if (statements.length === 0) return <p class="hint">{t('noStatement')}</p>;
  return (
    <>
      {statements.map((statement) => (
        <StatementView key={statement.id} statement={statement} />
      ))}
    </>
  );
}

/** “Active” is the state at the end of the interval; if the interval has an end, the position was replaced. */
function statusOf({ status, validTo }: Position): string {
  const key = status === 'active' && validTo ? 'replaced' : status;
  return word('status', key) ?? status;
}

/** Since when the actor has held a position on the same question, and where evidence for its continuity is missing. */
function lineOf({ lineSince, gapFrom, validFrom }: Position): string {
  return joinFacts([
    t('lineSince', { date: formatDate(lineSince) }),
    gapFrom && t('lineGap', { from: formatDate(gapFrom), to: formatDate(validFrom) }),
  ]);
}

function basisOf(position: Position): string {
  return position.geometryBasis === 'none' && !isWithoutPlace(position)
    ? 'rule'
    : position.geometryBasis;
}

/** Says that the position is on the map only because its card is open, and offers to switch on its actor or layer. */
function ShownForCard({ position }: { position: Position }) {
  const { actor } = position;
  const layer = layerOf(position);
  const isActorOff = !inView.actors.value.includes(actor);
  const isOff = isActorOff || !inView.layers.value.includes(layer);
  if (!isOff) return null;
  const name = isActorOff ? actorName(actor) : word('layer', layer);
  return (
    <p class="callout shown-for-card">
      {t('shownForCard', { name })}{' '}
      <button
        type="button"
        class="link-button"
        onClick={() => (isActorOff ? toggleActor(actor) : toggleLayer(layer))}
      >
        {t('show', { name })}
      </button>
    </p>
  );
}

/** Says that the date shown is outside the position's interval, and offers a day within it. */
function NotHeld({ position }: { position: Position }) {
  const day = firstDay(position.validFrom);
  return (
    <p class="callout">
      {t('notHeldOn', { date: formatDate(currentDate.value) })}{' '}
      <button type="button" class="link-button" onClick={() => showDate(day)}>
        {t('goToDate', { date: formatDate(day) })}
      </button>
    </p>
  );
}
