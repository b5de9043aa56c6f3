import { formatAddress } from '../../state/address';
import type { Screen } from '../../state/screen';
import type { Shareable } from '../../state/share';
import type { Slice } from '../../state/slice';
import { SLICES, type ViewState } from '../../state/view';

/** The sizes of the server's pictures, by its names: for posts, upright, and for previews of links. */
export const SIZES = ['1200x675', '1080x1350', '1200x630'] as const;

/** A size of a picture. */
export type Size = (typeof SIZES)[number];

/** The slices that decide the picture of most screens. */
const OF_SCREEN: readonly (keyof ViewState)[] = ['screen', 'date', 'asOf'];

/** The slices that decide the picture of the other screens. */
const OF_SCREENS: { readonly [K in Screen]?: readonly (keyof ViewState)[] } = {
  map: ['camera', 'date', 'actors', 'layers', 'feature', 'asOf'],
  arrangement: ['screen', 'date', 'arrangement', 'stripKm', 'asOf'],
};

/** The state that is shared: the view, or the map with a record's card open. */
export function sharedView(what: Shareable, view: ViewState): ViewState {
  return what === 'view' ? view : { ...view, screen: 'map', feature: what };
}

/** The address of a view's picture, in the data version with this identity. */
export function pictureAddress(
  view: ViewState,
  form: 'png' | 'svg',
  size: Size,
  identity: string | null,
): string {
  const state = { ...view, asOf: identity ?? view.asOf };
  const names = OF_SCREENS[view.screen] ?? OF_SCREEN;
  const parts = names.flatMap((name) => {
    const { parameter, format } = SLICES[name] as Slice<unknown>;
    const text = format(state[name]);
    return text === null ? [] : [`${parameter}=${text}`];
  });
  return `./picture.${form}?${[...parts, `size=${size}`].join('&')}`;
}

/** The name of a picture's file, without its ending: the record or the screen, and the date shown. */
export function pictureName(what: Shareable, { screen, date }: ViewState): string {
  return `redlines-${what === 'view' ? screen : what.id}-${date}`;
}

/** The HTML of a frame that shows a view on another site. */
export function frameOf(view: ViewState, title: string, base: string): string {
  const address = new URL(`./embed${formatAddress(view)}`, base).href.replaceAll('&', '&amp;');
  const name = title.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe src="${address}" width="720" height="540" title="${name}" loading="lazy" allowfullscreen></iframe>`;
}
