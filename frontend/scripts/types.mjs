import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';

const MODEL = new URL('../src/model/', import.meta.url);

/** Where the types of the features are, which `npm run types` writes. */
export const TYPES = new URL('collection-types.ts', MODEL);

/** The types of the collections' features, from the schema that the server's declarations make. */
export async function typesOf() {
  const schema = JSON.parse(await readFile(new URL('collections.schema.json', MODEL), 'utf8'));
  const types = await compile(schema, 'Collections', {
    additionalProperties: false,
    bannerComment: '// Made by `npm run types` from collections.schema.json; not to be edited.',
    style: { printWidth: 100, singleQuote: true, trailingComma: 'all' },
    unreachableDefinitions: true,
  });
  // The root, which only holds the definitions.
  return types.replace(/export interface Collections \{[^}]*\}\n/, '');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(TYPES, await typesOf());
