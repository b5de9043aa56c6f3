import { useEffect } from 'preact/hooks';
import { ActorName } from '../../components/actor-name';
import { LoadNotice } from '../../components/load-notice';
import { Said } from '../../components/said';
import { SideCard } from '../../components/side-card';
import { scenarioAddress, tracedScenario } from '../../data/analysis';
import { data } from '../../data/layers';
import type { Loading } from '../../data/loading';
import { loadFullRecords } from '../../data/records';
import { actorName } from '../../data/resolver';
import { hasPlace } from '../../model/position';
import { type Judgement, referencesOf, saidBy } from '../../model/scenario';
import { currentDate } from '../../state/signals';
import { inView, openAndShow, openFeature, showPart } from '../../state/store';
import { Icon } from '../../symbols/icon';
import { VerdictGlyph } from '../../symbols/verdict';
import { formatDate, joinFacts, t, word } from '../../texts/texts';
import { StatementLinks, TraceTree } from './trace';

/** More levels than any trace has. */
const ALL_STEPS = 9;

/** The verdict that the address names, on a position under a scenario, with its steps. */
export function ScenarioJudgementPanel() {
  const judged = inView.judged.value;
  if (!judged?.scenario) return null;
  return (
    <Traced key={`${judged.scenario} ${judged.position}`} {...judged} scenario={judged.scenario} />
  );
}

function Traced({ scenario, position }: { scenario: string; position: string }) {
  const date = currentDate.value;
  useEffect(
    () => void tracedScenario.load(scenarioAddress(scenario, date, ALL_STEPS)),
    [scenario, date],
  );
  const answer = tracedScenario.answer.value;
  const isAsked = answer?.id === scenario && answer.datetime === date;
  return (
    <JudgementPanel
      loading={tracedScenario}
      under={answer?.id === scenario ? answer.title : null}
      position={position}
      judgements={isAsked ? answer.judgements : null}
    />
  );
}

/** The props of {@link JudgementPanel}. */
interface JudgementPanelProps {
  /** The data that must have loaded. */
  loading: Loading;
  /** The title of the scenario or arrangement. */
  under: string | null;
  /** The id of the position. */
  position: string;
  /** All judgements; null until they have loaded. */
  judgements: Judgement[] | null;
}

/** One verdict: the sentence, the actor's own words, and the steps. */
export function JudgementPanel({ loading, under, position, judgements }: JudgementPanelProps) {
  const judgement = judgements?.find((one) => one.position === position);
  return (
    <SideCard onClose={() => showPart({ judged: null })}>
      {judgement ? (
        <Judged judgement={judgement} under={under} />
      ) : (
        <>
          <h2 id="card-title" dir="auto">
            {data.positions.find(position)?.properties.title ?? position}
          </h2>
          {judgements ? (
            <p class="callout">{t('notJudgedOn', { date: formatDate(currentDate.value) })}</p>
          ) : (
            <LoadNotice of={[loading]} />
          )}
        </>
      )}
    </SideCard>
  );
}

function Judged({ judgement, under }: { judgement: Judgement; under: string | null }) {
  const { actor, kind, strength, title, verdict, explanation, reasons, trace } = judgement;
  const said = saidBy(judgement, currentDate.value);
  const references = referencesOf(trace);
  const key = references.join();
  useEffect(() => void loadFullRecords('statements', key.split(',').filter(Boolean)), [key]);
  return (
    <>
      <p class="card-kind">
        <ActorName id={actor} />
        <span>{joinFacts([word('kind', kind), strength && word('strength', strength)])}</span>
      </p>
      <h2 id="card-title" dir="auto">
        {title}
      </h2>
      <p class="verdict-line" data-verdict={verdict}>
        <VerdictGlyph verdict={verdict} /> <strong>{word('verdict', verdict)}</strong>
        {under && (
          <span>
            {t('underScenario')} <bdi>{under}</bdi>
          </span>
        )}
      </p>
      <p class="card-summary" dir="auto">
        {explanation}
      </p>
      {reasons.length > 0 && (
        <p class="hint">{joinFacts(reasons.map((reason) => word('reason', reason)))}</p>
      )}
      {judgement.disputedCoding && <p class="callout">{t('codingDisputed')}</p>}
      <Places position={judgement.position} />
      {said.length > 0 && (
        <section class="card-section judgement-said">
          <h3>{t('saidOfScenario', { actor: actorName(actor) })}</h3>
          {said.map((words) => (
            <div key={words.id}>
              <Said words={words} /> <StatementLinks ids={[words.id]} />
            </div>
          ))}
        </section>
      )}
      <section class="card-section">
        <h3>{t('stepsToVerdict')}</h3>
        <TraceTree trace={trace} />
      </section>
    </>
  );
}

/** The links to the position's card and to its place. */
function Places({ position }: { position: string }) {
  const known = data.positions.find(position)?.properties;
  const feature = { collection: 'positions', id: position };
  return (
    <div class="button-row judgement-ways">
      <button type="button" class="foot-button" onClick={() => openFeature(feature)}>
        {t('openPosition')}
      </button>
      {known && hasPlace(known) && (
        <button type="button" class="foot-button" onClick={() => openAndShow(feature)}>
          <Icon name="layers" /> {t('showOnMap')}
        </button>
      )}
    </div>
  );
}
