import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';

const FIXTURES = new URL('./fixtures/', import.meta.url);

/** Serves the layers in `test/fixtures`, to work on the page without a server: `REDLINES_MOCK=1`. */
export function mockApi(): Plugin {
  const use = (server: { middlewares: { use(handler: typeof answer): unknown } }) => {
    server.middlewares.use(answer);
  };
  return { name: 'mock-api', configureServer: use, configurePreviewServer: use };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
): Promise<void> {
  const layer = layerOf(request.url ?? '');
  if (!layer) return next();
  const body = await readFile(new URL(`${layer}.geojson`, FIXTURES)).catch(() => null);
  response.statusCode = body ? 200 : 404;
  response.setHeader('Content-Type', body ? 'application/geo+json' : 'application/problem+json');
  response.end(body ?? JSON.stringify({ title: 'Not found', detail: `no layer ${layer}` }));
}

/** The collection that an address names, for layers and items alike: the fixtures are small, so they are served in full. */
function layerOf(address: string): string | null {
  const [, file, collection] =
    /^\/(?:layers\/([a-z-]+)\.geojson|ogc\/collections\/([a-z-]+)\/items)/.exec(address) ?? [];
  return file ?? collection ?? null;
}
