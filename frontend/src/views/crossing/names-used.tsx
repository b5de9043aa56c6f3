import { ActorName } from '../../components/actor-name';
import { RecordNotice } from '../../components/load-notice';
import { featureOf, useFullRecord } from '../../data/records';
import { CROSSING } from '../../model/crossing';
import { actorOrder } from '../../state/signals';
import { formatNumber, t } from '../../texts/texts';

/** Each side's name for the stretch, and the stated lengths. */
export function NamesUsed() {
  const record = useFullRecord('routes', CROSSING.route);
  const route = featureOf(record)?.properties;
  if (!route) return <RecordNotice record={record} collection="routes" id={CROSSING.route} />;
  const { namesByActor, publishedKm, lengthKm } = route;
  return (
    <>
      <dl class="crossing-names">
        {actorOrder.value
          .filter((actor) => namesByActor[actor])
          .map((actor) => (
            <div key={actor}>
              <dt>
                <ActorName id={actor} />
              </dt>
              <dd dir="auto">{namesByActor[actor]}</dd>
            </div>
          ))}
      </dl>
      {publishedKm?.min && publishedKm.max && (
        <p class="hint">
          {t('lengthsPublished', {
            min: formatNumber(publishedKm.min, 1),
            max: formatNumber(publishedKm.max, 1),
            drawn: formatNumber(lengthKm ?? 0, 1),
          })}
        </p>
      )}
    </>
  );
}
