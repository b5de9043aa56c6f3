import { describe, expect, it } from 'vitest';
import { fileOf, inOrder } from './file';

const link = (file: string, title = '') => ({
  rel: 'enclosure',
  href: `https://maps.example/redlines/layers/${file}`,
  title,
});

describe('fileOf', () => {
  it('keeps the link’s file and parameters, and adds the filter', () => {
    const query = new URLSearchParams({ datetime: '2024-09-06' });
    expect(fileOf(link('claims.gpkg?asOf=3'), query)).toMatchObject({
      extension: 'gpkg',
      name: 'GeoPackage',
      address: './layers/claims.gpkg?asOf=3&datetime=2024-09-06',
    });
  });

  it('offers a format that it does not know under the server’s name', () => {
    expect(fileOf(link('claims.parquet', 'Whole layer as Parquet'), new URLSearchParams())).toEqual(
      {
        extension: 'parquet',
        name: 'Whole layer as Parquet',
        use: '',
        address: './layers/claims.parquet',
      },
    );
  });
});

describe('inOrder', () => {
  it('puts what it does not know last', () => {
    const files = ['a.new', 'a.csv', 'a.gpkg'].map((f) => fileOf(link(f), new URLSearchParams()));
    expect(inOrder(files).map(({ extension }) => extension)).toEqual(['gpkg', 'csv', 'new']);
  });
});
