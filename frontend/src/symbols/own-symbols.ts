/** How an imported layer is drawn: neutral, so that it is not taken for an actor's. */
export interface OwnSymbol {
  colour: string;
  dash: string;
}

const COLOUR = '#55505f';

/** Layers are told apart by dashes, in the order in which the server lists them. */
const DASHES = ['', '7 4', '2 3', '9 3 2 3'];

/** The look of the imported layer at a place in the list. */
export function ownSymbol(index: number): OwnSymbol {
  return { colour: COLOUR, dash: DASHES[index % DASHES.length] ?? '' };
}
