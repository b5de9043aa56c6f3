import { Failure } from './failure';

/** Asks for a text. Throws {@link Failure}: unreachable, or refused. */
export async function fetchText(address: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(address, { signal }).catch(() => {
    throw new Failure('unreachable', address);
  });
  if (!response.ok) throw new Failure('refused', address, response.status);
  return response.text();
}
