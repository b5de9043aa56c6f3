// node same.mjs OURS THEIRS: whether two files of GeoJSON hold the same features with the same properties. Ids of
// features are the server's own; the order is not asked for.
import assert from 'node:assert';
import { readFileSync } from 'node:fs';

function features(file) {
  const { features } = JSON.parse(readFileSync(file, 'utf8'));
  return features
    .map(({ properties, geometry }) => ({ properties, geometry }))
    .sort((one, other) => one.properties.id - other.properties.id);
}

const [, , ours, theirs] = process.argv;
assert.deepStrictEqual(features(ours), features(theirs), `${ours} and ${theirs} differ`);
