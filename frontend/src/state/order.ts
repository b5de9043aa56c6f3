import { choice } from './slice';

/** The possible orders of positions and scenarios in the matrix. */
export const MATRIX_ORDERS = ['actor', 'likeness'] as const;

/** The order of the matrix: `order=likeness`. */
export const matrixOrder = choice<(typeof MATRIX_ORDERS)[number]>('order', [...MATRIX_ORDERS]);

/** The possible orders of scenarios. Only the first does not use a sum. */
export const SCENARIO_ORDERS = ['proposed', 'breached', 'met'] as const;

/** An order of scenarios. */
export type ScenarioOrder = (typeof SCENARIO_ORDERS)[number];

/** The order of the staircase: `steps=breached`. */
export const scenarioOrder = choice<ScenarioOrder>('steps', [...SCENARIO_ORDERS]);
