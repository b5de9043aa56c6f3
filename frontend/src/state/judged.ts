import type { Slice } from './slice';

/** A position under a scenario, or under the reader's own arrangement. */
export interface Judged {
  /** The id of the scenario; null for the arrangement. */
  scenario: string | null;
  position: string;
}

/** The id that stands for the reader's own arrangement in the address; the dossier has no scenario of that name. */
const OWN = 'own';

/** The open verdict: `trace=tripp-2026/iran-corridor-ruled-out`. */
export const judged: Slice<Judged | null> = {
  parameter: 'trace',
  start: null,
  expected: { like: 'tripp-2026/iran-corridor-ruled-out' },
  parse(text) {
    const [scenario = '', position = '', ...rest] = text.split('/');
    if (rest.length > 0 || scenario === '' || position === '') return undefined;
    return { scenario: scenario === OWN ? null : scenario, position };
  },
  format: (value) =>
    value && `${encodeURIComponent(value.scenario ?? OWN)}/${encodeURIComponent(value.position)}`,
};
