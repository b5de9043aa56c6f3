import { type Part, partsOf } from '../api/anchor';
import type { Position } from '../api/position';
import type { StatementRef } from '../api/statement';
import { isWithoutPlace } from '../map/ground';
import { data } from '../state/data';
import { firstDay } from '../state/date';
import { actorName, issueName } from '../state/names';
import { isBeyondEvidence, isHeldOn } from '../state/positions';
import { shownDate } from '../state/shown';
import { showDate } from '../state/store';
import { ActorChip } from '../symbols/actor-chip';
import { formatDate, text } from '../text/text';
import { Anchors } from './anchors';
import { DisagreementsHere } from './disagreements-here';
import { Entry } from './entry';
import { SameAnchor } from './same-anchor';
import { StatementView } from './statement-view';
import { useWhole } from './use-whole';

/** What an actor holds: who says so, since when, in which words, how it is drawn, how sure it is. */
export function PositionCard({ id }: { id: string }) {
  const position = data.positions.find(id)?.properties;
  const statements = useWhole('positions', id)?.statements ?? null;
  if (!position) return null;
  const date = shownDate.value;
  const kind = [
    text.kindNames[position.kind],
    position.strength && text.strengthNames[position.strength],
    position.type && text.typeNames[position.type],
  ];
  return (
    <>
      <p class="card-kind">
        <ActorChip actor={position.actor} />
        <strong>{text.holds(actorName(position.actor))}</strong>
        <span>{kind.filter(Boolean).join(', ')}</span>
      </p>
      <h2 id="card-title" dir="auto">
        {position.title}
      </h2>
      <p class="card-summary" dir="auto">
        {position.summary}
      </p>
      {!isHeldOn(position, date) && <NotHeld position={position} />}
      {isHeldOn(position, date) && isBeyondEvidence(position, date) && (
        <p class="callout">
          {text.beyondEvidence(formatDate(date), formatDate(position.lastEvidence))}
        </p>
      )}
      <dl class="entries">
        <Entry term={text.issue}>{position.issueName ?? issueName(position.issue)}</Entry>
        <Entry term={text.since}>
          {text.sinceDate(
            formatDate(position.validFrom),
            position.validTo && formatDate(position.validTo),
          )}
          {position.replaces && <small>{lineOf(position)}</small>}
        </Entry>
        <Entry term={text.status}>
          {statusOf(position)}, {text.lastEvidenceOn(formatDate(position.lastEvidence))}
          {position.statusNote && <small dir="auto">{position.statusNote}</small>}
        </Entry>
        {position.authorised !== null && (
          <Entry term={text.voice}>
            {position.authorised ? text.authorisedVoice : text.noAuthorisedVoice}
          </Entry>
        )}
      </dl>
      <section class="card-section">
        <h3>{text.evidence}</h3>
        <PositionEvidence statements={statements} />
      </section>
      <dl class="entries">
        <Entry term={text.geometry}>
          {text.basisNames[basisOf(position)]}
          {position.geometryNote && <small dir="auto">{position.geometryNote}</small>}
        </Entry>
        <Parts term={text.governsParts} parts={partsOf(position, 'governs')} />
        <Parts term={text.otherParts} parts={position.anchors.filter(isNotGoverned)} />
        <Entry term={text.confidence}>
          {text.confidenceNames[position.confidence] ?? position.confidence}
        </Entry>
        {position.note && (
          <Entry term={text.note}>
            <span dir="auto">{position.note}</span>
          </Entry>
        )}
      </dl>
      <DisagreementsHere statements={statements?.map((statement) => statement.id) ?? []} />
      <SameAnchor anchors={position.anchors} without={position.id} heading={text.sameAnchor} />
    </>
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

/** The statements that a position rests on, once they have come. */
function PositionEvidence({ statements }: { statements: StatementRef[] | null }) {
  if (statements === null) return <p class="hint">{text.loadingEvidence}</p>;
  if (statements.length === 0) return <p class="hint">{text.noStatement}</p>;
  return (
    <>
      {statements.map((statement) => (
        <StatementView key={statement.id} statement={statement} />
      ))}
    </>
  );
}

/** “Active” is how it stood at the end of its interval; an interval with an end was replaced. */
function statusOf({ status, validTo }: Position): string {
  const key = status === 'active' && validTo ? 'replaced' : status;
  return text.statusNames[key] ?? status;
}

/** Since when the actor has held a position on the same question, and where no evidence joins the two. */
function lineOf({ lineSince, gapFrom, validFrom }: Position): string {
  const since = text.lineSince(formatDate(lineSince));
  return gapFrom ? `${since}; ${text.lineGap(formatDate(gapFrom), formatDate(validFrom))}` : since;
}

function basisOf(position: Position): string {
  return position.geometryBasis === 'none' && !isWithoutPlace(position)
    ? 'rule'
    : position.geometryBasis;
}

/** Says that the date shown is outside the position's interval, and offers to go there. */
function NotHeld({ position }: { position: Position }) {
  const day = firstDay(position.validFrom);
  return (
    <p class="callout">
      {text.notHeldOn(formatDate(shownDate.value))}{' '}
      <button type="button" class="link-button" onClick={() => showDate(day)}>
        {text.goToDate(formatDate(day))}
      </button>
    </p>
  );
}
