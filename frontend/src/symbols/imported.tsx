/** The style of an imported layer: neutral, so that it does not look like an actor's. */
interface ImportedSymbol {
  colour: string;
  dash: string;
}

const COLOUR = 'var(--imported)';

/** Layers differ by their dashes, in the server's order. */
const DASHES = ['', '7 4', '2 3', '9 3 2 3'];

/** The style of the imported layer at an index of the list. */
export function importedSymbol(index: number): ImportedSymbol {
  return { colour: COLOUR, dash: DASHES[index % DASHES.length] ?? '' };
}

/** The symbol of an imported layer: its line around its fill. */
export function ImportedSwatch({ index }: { index: number }) {
  const { colour, dash } = importedSymbol(index);
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
