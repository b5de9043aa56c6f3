import { afterEach, describe, expect, it } from 'vitest';
import { inVersion, layerAddress, pinVersion } from './request';

afterEach(() => pinVersion(null));

describe('inVersion', () => {
  it('leaves an address alone while the current version is shown', () => {
    expect(inVersion('./ogc')).toBe('./ogc');
  });

  it('asks for the version that was pinned, beside other parameters', () => {
    pinVersion('3.3fa9c1');
    expect(inVersion('./ogc')).toBe('./ogc?asOf=3.3fa9c1');
    expect(layerAddress('claims', { detail: 5 })).toBe(
      './layers/claims.geojson?zoom-level=5&asOf=3.3fa9c1',
    );
  });
});
