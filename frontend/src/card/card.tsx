import { useEffect, useRef } from 'preact/hooks';
import { data } from '../state/data';
import { closeFeature, view } from '../state/store';
import { type FeatureRef, isCardCollection } from '../state/view';
import { Icon } from '../symbols/icon';
import { text } from '../text/text';
import { AgreementCard } from './agreement-card';
import { AssertionCard } from './assertion-card';
import { BoundaryCard } from './boundary-card';
import { CardFoot } from './card-foot';
import { DisagreementCard } from './disagreement-card';
import { OwnCard } from './own-card';
import { PlaceCard } from './place-card';
import { PositionCard } from './position-card';
import { RelationCard } from './relation-card';
import { returnFocus } from './return-focus';
import { RouteCard } from './route-card';
import { StatementCard } from './statement-card';
import { TerritoryCard } from './territory-card';

/** The card of the feature that the address names, at the side of the map. */
export function Card() {
  const { feature } = view.value;
  if (!feature) return null;
  return <OpenCard key={`${feature.collection}/${feature.id}`} feature={feature} />;
}

function OpenCard({ feature }: { feature: FeatureRef }) {
  const card = useRef<HTMLElement>(null);
  useEffect(() => card.current?.focus({ preventScroll: true }), []);
  const close = () => {
    closeFeature();
    returnFocus();
  };
  return (
    <aside
      ref={card}
      class={`card${feature.collection === 'agreements' ? ' is-wide' : ''}`}
      tabIndex={-1}
      aria-labelledby="card-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <button
        type="button"
        class="icon-button card-close"
        onClick={close}
        title={text.close}
        aria-label={text.close}
      >
        <Icon name="close" />
      </button>
      <div class="card-body">
        <CardContent feature={feature} />
        <CardFoot feature={feature} />
      </div>
    </aside>
  );
}

function CardContent({ feature }: { feature: FeatureRef }) {
  const { collection, id } = feature;
  if (!isCardCollection(collection)) return <OwnCard feature={feature} />;
  const layer = data[collection];
  if (layer.find(id) === null) {
    const isWaiting = layer.state.value !== 'failed' && !layer.isWhole.value;
    return <h2 id="card-title">{isWaiting ? text.loading : text.featureMissing}</h2>;
  }
  switch (collection) {
    case 'positions':
      return <PositionCard id={id} />;
    case 'routes':
      return <RouteCard id={id} />;
    case 'boundaries':
      return <BoundaryCard id={id} />;
    case 'territories':
      return <TerritoryCard id={id} />;
    case 'places':
      return <PlaceCard id={id} />;
    case 'relations':
      return <RelationCard id={id} />;
    case 'agreements':
      return <AgreementCard id={id} />;
    case 'disagreements':
      return <DisagreementCard id={id} />;
    case 'assertions':
      return <AssertionCard id={id} />;
    case 'statements':
      return <StatementCard id={id} />;
  }
}
