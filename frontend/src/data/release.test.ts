import { describe, expect, it } from 'vitest';
import { fileOf } from './release';

const RELEASE = { identity: '4.1334ea', days: ['2020-11-10', '2024-09-05'], hasCitations: true };

describe('the file of a release for an address', () => {
  it.each([
    ['./', 'index.html'],
    ['./ogc', 'ogc.json'],
    ['./ogc?f=html', 'ogc.html'],
    ['./ogc/api.html', 'ogc/api.html'],
    [
      './layers/claims.geojson?exclude-properties=conditions&asOf=4.1334ea',
      'layers/claims.geojson',
    ],
    ['./layers/waters.geojson?zoom-level=5', 'layers/waters.zoom-level-5.geojson'],
    ['./layers/waters.geojson?zoom-level=12&asOf=4', 'layers/waters.geojson'],
    [
      './layers/actors.geojson?zoom-level=5&skipGeometry=true',
      'layers/actors.skipGeometry-true.geojson',
    ],
    ['./ogc/collections/claims/items?limit=10', 'layers/claims.geojson'],
    [
      './ogc/collections/claims/items?f=html&after=4.1334ea-50',
      'ogc/collections/claims/items.after-4.1334ea-50.html',
    ],
    ['./ogc/collections/claims/items/a.b?zoom-level=5', 'ogc/collections/claims/items/a.b.json'],
    [
      './ogc/collections/claims/items/a/citation?f=bibtex',
      'ogc/collections/claims/items/a/citation.bib',
    ],
    [
      './analysis/scenarios/tripp?datetime=2024-09-06&depth=0',
      'analysis/scenarios/tripp.datetime-2024-09-05.json',
    ],
    [
      './analysis/scenarios/tripp?datetime=2019-01-01&depth=0',
      'analysis/scenarios/tripp.datetime-2020-11-10.json',
    ],
    ['./picture.png?feature=places/meghri', 'picture.feature-places_meghri.png'],
  ])('%s is %s', (address, file) => {
    expect(fileOf(address, RELEASE)).toBe(file);
  });

  it('of another version is none that there is', () => {
    expect(fileOf('./layers/waters.geojson?asOf=3.000000', RELEASE)).not.toBe(
      'layers/waters.geojson',
    );
  });
});
