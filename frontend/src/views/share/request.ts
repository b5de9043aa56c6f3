import type { FeatureRef } from '../../model/collections';
import { formatAddress } from '../../state/address';
import { SLICES, type ViewState } from '../../state/view';

/** The sizes in which the server draws pictures, as it calls them: for posts, upright, and for previews of links. */
export const SIZES = ['1200x675', '1080x1350', '1200x630'] as const;

/** A size of a picture. */
export type Size = (typeof SIZES)[number];

/** The slices that decide a picture; the server refuses others. */
const DRAWN = ['camera', 'date', 'actors', 'layers', 'feature', 'asOf'] as const;

/** The state that is shared: the view, or the same with a statement's card open. */
export function sharedView(what: FeatureRef | 'view', view: ViewState): ViewState {
  return what === 'view' ? view : { ...view, screen: 'map', feature: what };
}

/** The address of the picture of a view, in the data version of this identity. */
export function pictureAddress(
  view: ViewState,
  form: 'png' | 'svg',
  size: Size,
  identity: string | null,
): string {
  const state = { ...view, asOf: identity ?? view.asOf };
  const query =
    view.screen === 'crossing'
      ? formatAddress(state)
      : `?${DRAWN.flatMap((name) => {
          const { parameter, format } = SLICES[name] as (typeof SLICES)['date'];
          const text = format(state[name] as string);
          return text === null ? [] : [`${parameter}=${text}`];
        }).join('&')}`;
  return `./picture.${form}${query}&size=${size}`;
}

/** The frame that shows a view on another site. */
export function frameOf(view: ViewState, title: string, base: string): string {
  const address = new URL(`./embed${formatAddress(view)}`, base).href.replaceAll('&', '&amp;');
  const name = title.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe src="${address}" width="720" height="540" title="${name}" loading="lazy" allowfullscreen></iframe>`;
}
