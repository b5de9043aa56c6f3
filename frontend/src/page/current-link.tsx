import type { ComponentChildren } from 'preact';
import { formatAddress } from '../state/address';
import { view } from '../state/store';
import { text } from '../text/text';

/** The same view in the current data version. A real link: the page then starts anew. */
export function CurrentLink({ children }: { children?: ComponentChildren }) {
  return <a href={formatAddress({ ...view.value, asOf: null })}>{children ?? text.showCurrent}</a>;
}
