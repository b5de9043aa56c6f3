import { CopyButton } from '../../components/copy-button';
import { Entry } from '../../components/entry';
import { Toolbar } from '../../components/toolbar';
import { data, dataVersion } from '../../data/layers';
import { actorName } from '../../data/resolver';
import { meetingOn, type Pairing, type PairingCollection, positionsOn } from '../../model/pairing';
import { currentDate } from '../../state/signals';
import { openAndShow, openFeature, showDate } from '../../state/store';
import { Icon, type IconName } from '../../symbols/icon';
import { formatDate, formatNumber, t, word } from '../../texts/texts';
import { Overlap } from './overlap';
import { findPairing, neighbours } from './shown';
import { Sides, useWords } from './sides';

/** A claim and the red line that it collides with. */
export function CollisionCard({ id }: { id: string }) {
  return <PairingCard collection="collisions" id={id} />;
}

/** Two positions that agree. */
export function AccordCard({ id }: { id: string }) {
  return <PairingCard collection="accords" id={id} />;
}

function PairingCard({ collection, id }: { collection: PairingCollection; id: string }) {
  const pairing = findPairing(collection, id);
  useWords(pairing ? [pairing] : []);
  if (!pairing) return null;
  const met = meetingOn(pairing, currentDate.value);
  const positions = positionsOn(pairing, currentDate.value);
  const [a, b] = pairing.actors;
  return (
    <>
      <p class="card-kind">
        <strong>{word('pairing', collection)}</strong>
        <span>{certaintyOf(pairing)}</span>
      </p>
      <h2 id="card-title">{t('pair', { a: actorName(a), b: actorName(b) })}</h2>
      {!met && <NotMet pairing={pairing} />}
      <Sides
        actors={pairing.actors}
        positions={positions}
        foot={(position) => (
          <button
            type="button"
            class="link-button"
            onClick={() => openFeature({ collection: 'positions', id: position })}
          >
            {t('openPosition')}
          </button>
        )}
      />
      <Overlap pairing={pairing} />
      <p class="card-summary" dir="auto">
        {pairing.explanation}
      </p>
      <dl class="entries">
        {pairing.lengthKm !== null && (
          <Entry term={t('stretch')}>
            {t('lengthWithError', {
              km: formatNumber(pairing.lengthKm, 1),
              error: formatNumber(pairing.errorKm ?? 0, 1),
            })}
          </Entry>
        )}
        {pairing.isDisputed && <Entry term={t('coding')}>{t('codingDisputed')}</Entry>}
      </dl>
      <Sentence pairing={pairing} met={positions} />
      <Neighbours pairing={pairing} />
    </>
  );
}

function certaintyOf({ isCertain }: Pairing): string {
  return isCertain ? t('underEveryReading') : t('underSomeReadings');
}

/** Says that the two do not meet on the date shown, and offers a day on which they do. */
function NotMet({ pairing }: { pairing: Pairing }) {
  const day = pairing.intervals.at(-1)?.from ?? pairing.began;
  return (
    <p class="callout">
      {t(`notPairedOn.${pairing.collection}`, { date: formatDate(currentDate.value) })}{' '}
      <button type="button" class="link-button" onClick={() => showDate(day)}>
        {t('goToDate', { date: formatDate(day) })}
      </button>
    </p>
  );
}

/** The same in one sentence, to copy. */
function Sentence({ pairing, met }: { pairing: Pairing; met: [string, string] }) {
  const [one, other] = met.map(titleOf) as [string, string];
  const [a, b] = pairing.actors.map(actorName) as [string, string];
  const since = formatDate(pairing.began);
  const known = formatDate(pairing.lastEvidence);
  const version = dataVersion.value ?? '';
  const text =
    pairing.collection === 'collisions'
      ? t('collisionSentence', { a, b, one, other, since, known, version })
      : t('accordSentence', { a, b, one, other, since, known, version });
  return (
    <section class="card-section pairing-sentence">
      <p dir="auto">{text}</p>
      <CopyButton of={text} name={t('copySentence')} />
    </section>
  );
}

function titleOf(id: string): string {
  return data.positions.find(id)?.properties.title ?? id;
}

function Neighbours({ pairing: { collection, id } }: { pairing: Pairing }) {
  const [before, after] = neighbours(collection, id);
  return (
    <Toolbar label={t('neighbours')} class="button-row">
      <Step icon="previous" label={t('previous')} to={before} />
      <Step icon="next" label={t('next')} to={after} />
    </Toolbar>
  );
}

function Step({ icon, label, to }: { icon: IconName; label: string; to: Pairing | null }) {
  return (
    <button
      type="button"
      class="foot-button"
      disabled={!to}
      onClick={() => to && openAndShow({ collection: to.collection, id: to.id })}
    >
      <Icon name={icon} /> {label}
    </button>
  );
}
