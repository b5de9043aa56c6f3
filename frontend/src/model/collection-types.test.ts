import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { TYPES, typesOf } from '../../scripts/types.mjs';

it('has the types that the schema of the collections makes: else `npm run types`', async () => {
  expect(await readFile(TYPES, 'utf8')).toBe(await typesOf());
});
