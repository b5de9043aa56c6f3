import { SOURCE_GROUPS, type SourceGroup } from '../model/sources';
import type { Slice } from './slice';

/** The listed sources: those that share one value. */
export interface SourceChoice {
  by: SourceGroup;
  value: string;
}

/** The value that the listed sources share: `of=language:fa`. */
export const sourceChoice: Slice<SourceChoice | null> = {
  parameter: 'of',
  start: null,
  expected: { like: 'language:fa' },
  parse(text) {
    const [name = '', value = ''] = text.split(':');
    const by = SOURCE_GROUPS.find((one) => one === name);
    return by && /^[\w-]+$/.test(value) ? { by, value } : undefined;
  },
  format: (choice) => choice && `${choice.by}:${choice.value}`,
};
