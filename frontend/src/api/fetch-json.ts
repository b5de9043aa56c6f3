import { Failure } from './failure';

/** Asks for a JSON document. Throws {@link Failure}: unreachable, refused, or unreadable when it is no JSON. */
export async function fetchJson(address: string, signal?: AbortSignal): Promise<unknown> {
  const response = await fetch(address, signal ? { signal } : {}).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new Failure('unreachable', address);
  });
  if (!response.ok) {
    throw new Failure('refused', address, response.status, await problemDetail(response));
  }
  return response.json().catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new Failure('unreadable', address, response.status);
  });
}

/** The `detail` of an application/problem+json answer, if it is one. */
async function problemDetail(response: Response): Promise<string> {
  const problem = (await response.json().catch(() => null)) as { detail?: string } | null;
  return problem?.detail ?? '';
}
