import { useLayoutEffect, useRef } from 'preact/hooks';
import { makeOneStop } from '../map/leaflet/one-stop';

/**
 * Makes the buttons in the cells of a table one stop of the Tab key (WAI-ARIA's grid). Arrow keys move between
 * cells, Home and End to the ends of the row, with Control to the ends of the table. Returns the table's ref.
 */
export function useGrid() {
  const table = useRef<HTMLTableElement>(null);
  useLayoutEffect(() => {
    const element = table.current;
    if (!element) return;
    element.setAttribute('role', 'grid');
    const cells = () => rowsOf(element).flat();
    return makeOneStop(element, cells, (event) => nextCell(rowsOf(element), event));
  });
  return table;
}

/** The buttons of the table's body, row by row; rows without buttons are omitted. */
function rowsOf(table: HTMLTableElement): HTMLElement[][] {
  return [...table.querySelectorAll('tbody tr')]
    .map((row) => [...row.querySelectorAll<HTMLElement>('button')])
    .filter((cells) => cells.length > 0);
}

/** The cell that a key leads to; nothing for other keys, at an edge, or if the focus is elsewhere. */
function nextCell(
  rows: HTMLElement[][],
  { key, ctrlKey, target }: KeyboardEvent,
): HTMLElement | undefined {
  const row = rows.findIndex((cells) => cells.includes(target as HTMLElement));
  const column = rows[row]?.indexOf(target as HTMLElement) ?? -1;
  if (row < 0) return undefined;
  const isLeftToRight = getComputedStyle(target as HTMLElement).direction === 'ltr';
  switch (key) {
    case 'ArrowDown':
      return rows[row + 1]?.[column];
    case 'ArrowUp':
      return row > 0 ? rows[row - 1]?.[column] : undefined;
    case 'ArrowRight':
    case 'ArrowLeft': {
      const to = column + ((key === 'ArrowRight') === isLeftToRight ? 1 : -1);
      return to < 0 ? undefined : rows[row]?.[to];
    }
    case 'Home':
      return ctrlKey ? rows[0]?.[0] : rows[row]?.[0];
    case 'End':
      return ctrlKey ? rows.at(-1)?.at(-1) : rows[row]?.at(-1);
    default:
      return undefined;
  }
}
