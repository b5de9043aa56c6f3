import { describe, expect, it } from 'vitest';
import { START } from '../../state/view';
import { citationAddress, pinnedAddress } from './request';

describe('citationAddress', () => {
  it('is that of the view with everything that decides it, in the version shown', () => {
    const address = citationAddress('view', 'bibtex', START, '4.3fa9c1');
    expect(address).toMatch(/^\.\/citation\?map=.*&date=2024-09-06&.*&asOf=4\.3fa9c1&f=bibtex$/);
  });

  it('is that of a record in the API', () => {
    const record = { collection: 'routes', id: 'a b' };
    expect(citationAddress(record, 'csl-json', START, '4.3fa9c1')).toBe(
      './ogc/collections/routes/items/a%20b/citation?f=csl-json&asOf=4.3fa9c1',
    );
  });
});

describe('pinnedAddress', () => {
  it('keeps the version that the address names while none has come', () => {
    expect(pinnedAddress({ ...START, asOf: '2' }, null)).toContain('asOf=2');
  });
});
