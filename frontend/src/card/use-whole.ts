import { useEffect } from 'preact/hooks';
import { loadWhole, wholeRecord } from '../state/whole';

/** A record with all its properties, asked for when it is first shown; null until then. */
export function useWhole<K extends Parameters<typeof loadWhole>[0]>(collection: K, id: string) {
  useEffect(() => void loadWhole(collection, [id]), [collection, id]);
  const found = wholeRecord(collection, id).value;
  return found === null || found === 'missing' ? null : found.properties;
}
