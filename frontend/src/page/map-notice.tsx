import type { Failure } from '../api/failure';
import { isRouteVisible } from '../map/route-lines';
import { data, loadEverything } from '../state/data';
import { isLayerOn, shownDate, shownZoom } from '../state/shown';
import { view } from '../state/store';
import { text } from '../text/text';
import { CurrentLink } from './current-link';

/** What the map has to say about itself: that it loads, failed, is empty, or hides the routes. */
export function MapNotice() {
  const base = data.territories;
  // Without the actors there is nobody to choose and no colour to draw in.
  const failed = [base, data.actors, data.positions].find(({ state }) => state.value === 'failed');
  if (failed?.failure.value) return <FailureNotice failure={failed.failure.value} />;
  if (base.state.value !== 'ready') return <p class="map-notice is-calm">{text.loading}</p>;
  if (base.items.value.length === 0) {
    return <RetryNotice title={text.emptyTitle} detail={text.emptyText} />;
  }
  if (data.positions.state.value !== 'ready') {
    return <p class="map-notice is-calm">{text.loadingEvidence}</p>;
  }
  return <HiddenRoutes />;
}

/** A quiet line at the foot of the map, so that a hidden route is not taken for a missing one. */
function HiddenRoutes() {
  if (!isLayerOn('routes')) return null;
  const hidden = data.routes.items.value.filter(
    (route) => route.maxZoom !== null && !isRouteVisible(route, shownZoom.value),
  );
  return hidden.length > 0 ? <p class="hidden-routes">{text.hiddenRoutes(hidden.length)}</p> : null;
}

function FailureNotice({ failure }: { failure: Failure }) {
  const reasons = {
    unreachable: text.failedUnreachable,
    refused: text.failedRefused(failure.status ?? 0),
    unreadable: text.failedUnreadable,
  };
  const { asOf } = view.value;
  if (failure.kind === 'refused' && asOf !== null) {
    return (
      <div class="map-notice is-alert" role="alert">
        <h2>{text.versionMissing(asOf)}</h2>
        <p>{failure.message}</p>
        <CurrentLink />
      </div>
    );
  }
  return <RetryNotice title={text.failedTitle} detail={reasons[failure.kind]} />;
}

function RetryNotice({ title, detail }: { title: string; detail: string }) {
  return (
    <div class="map-notice is-alert" role="alert">
      <h2>{title}</h2>
      <p>{detail}</p>
      <button
        type="button"
        class="foot-button"
        onClick={() => loadEverything(shownZoom.peek(), shownDate.peek())}
      >
        {text.retry}
      </button>
    </div>
  );
}
