import { choice } from './slice';

/** The orders in which the positions and scenarios of the matrix can stand. */
export const MATRIX_ORDERS = ['actor', 'likeness'] as const;

/** The order of the matrix: `order=likeness`. */
export const matrixOrder = choice<(typeof MATRIX_ORDERS)[number]>('order', [...MATRIX_ORDERS]);

/** The orders in which scenarios can stand. Only the first is not by a sum. */
export const SCENARIO_ORDERS = ['proposed', 'breached', 'met'] as const;

/** An order of scenarios. */
export type ScenarioOrder = (typeof SCENARIO_ORDERS)[number];

/** The order of the staircase: `steps=breached`. */
export const scenarioOrder = choice<ScenarioOrder>('steps', [...SCENARIO_ORDERS]);
