import { LoadFailure } from '../components/load-notice';
import { catalogueLoading } from '../data/catalogue';
import { data, loadEverything } from '../data/layers';
import type { Loading } from '../data/loading';
import type { Failure } from '../data/request';
import { isRouteVisible } from '../model/route';
import { currentZoom, isLayerOn } from '../state/signals';
import { inView } from '../state/store';
import { t } from '../texts/texts';
import { CurrentLink } from './caption';

/** Messages about the map itself: that it is loading, has failed or is empty, or what is missing from it. */
export function MapNotice() {
  const base = data.territories;
  const failure = base.failure.value;
  if (failure && base.state.value === 'failed') return <FailureNotice failure={failure} />;
  if (base.state.value !== 'ready') return <p class="map-notice is-calm">{t('loading')}</p>;
  if (base.items.value.length === 0) {
    return <RetryNotice title={t('emptyTitle')} detail={t('emptyText')} />;
  }
  const missing = EVERYTHING.filter((one) => one.failure.value !== null);
  if (missing.length > 0) {
    return (
      <div class="map-notice is-part">
        <LoadFailure of={missing} />
      </div>
    );
  }
  if (data.positions.state.value !== 'ready') {
    return <p class="map-notice is-calm">{t('loadingEvidence')}</p>;
  }
  return <HiddenRoutes />;
}

/** Everything that loads without an action of the visitor. */
const EVERYTHING: Loading[] = [...Object.values(data), catalogueLoading];

/** A line at the foot of the map which says that routes are hidden, so that nobody thinks they are missing. */
function HiddenRoutes() {
  if (!isLayerOn('routes')) return null;
  const hidden = data.routes.items.value.filter(
    (route) => route.maxZoom !== null && !isRouteVisible(route, currentZoom.value),
  );
  return hidden.length > 0 ? (
    <p class="hidden-routes">{t('hiddenRoutes', { count: hidden.length })}</p>
  ) : null;
}

function FailureNotice({ failure }: { failure: Failure }) {
  const reasons = {
    unreachable: t('failedUnreachable'),
    refused: t('failedRefused', { status: failure.status ?? 0 }),
    unreadable: t('failedUnreadable'),
  };
  const asOf = inView.asOf.value;
  if (failure.kind === 'refused' && asOf !== null) {
    return (
      <div class="map-notice is-alert" role="alert">
        <h2>{t('versionMissing', { version: asOf })}</h2>
        <p>{failure.message}</p>
        <CurrentLink />
      </div>
    );
  }
  return (
    <RetryNotice title={t('failedTitle')} detail={reasons[failure.kind]} of={data.territories.id} />
  );
}

function RetryNotice({ title, detail, of }: { title: string; detail: string; of?: string }) {
  return (
    <div class="map-notice is-alert" role="alert" data-failed={of}>
      <h2>{title}</h2>
      <p>{detail}</p>
      <button
        type="button"
        class="foot-button"
        onClick={() => loadEverything(() => currentZoom.peek())}
      >
        {t('retry')}
      </button>
    </div>
  );
}
