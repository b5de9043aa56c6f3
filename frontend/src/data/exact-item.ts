import { isLosslessNumber, parse, stringify } from 'lossless-json';
import { fetchText, itemAddress } from './request';

/** A feature whose numbers keep the digits that the server wrote. */
export interface ExactItem {
  id: string;
  /** The properties with a value, as text; objects and lists as JSON. */
  properties: [string, string][];
  /** The same as values, whose numbers are exact only up to 2^53: enough for the dossier's records. */
  fields: Record<string, never>;
}

/**
 * Fetches one feature with its properties as text. JavaScript's numbers are exact only up to 2^53 (RFC 8259,
 * section 6); the ids of OpenStreetMap and of many registries are larger.
 */
export async function fetchExactItem(
  collection: string,
  id: string,
  signal: AbortSignal,
): Promise<ExactItem> {
  const text = await fetchText(itemAddress(collection, id), signal);
  const feature = parse(text) as { id?: unknown; properties?: Record<string, unknown> | null };
  const properties = Object.entries(feature.properties ?? {})
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]): [string, string] => [name, textOf(value)]);
  const { properties: fields } = JSON.parse(text) as { properties?: Record<string, never> | null };
  return { id: textOf(feature.id ?? id), properties, fields: fields ?? {} };
}

function textOf(value: unknown): string {
  if (isLosslessNumber(value)) return value.toString();
  return typeof value === 'object' ? (stringify(value) ?? '') : String(value);
}
