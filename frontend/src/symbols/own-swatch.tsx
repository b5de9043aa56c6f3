import { ownSymbol } from './own-symbols';

/** The sign of an imported layer: its line around its fill. */
export function OwnSwatch({ index }: { index: number }) {
  const { colour, dash } = ownSymbol(index);
  return (
    <svg class="swatch" viewBox="0 0 44 16" width="44" height="16" aria-hidden="true">
      <rect
        x="3"
        y="3"
        width="38"
        height="10"
        fill={colour}
        fill-opacity="0.14"
        stroke={colour}
        stroke-width="1.6"
        stroke-dasharray={dash}
      />
    </svg>
  );
}
