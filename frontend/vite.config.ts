import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { texts } from './build/texts.ts';
import { mockApi } from './test/mock-api.ts';

/** The server that `npm run dev` shows: its own address, or the one that `redlines up` prints. */
const server =
  process.env.REDLINES_URL ?? `http://localhost:${process.env.REDLINES_HTTP_PORT ?? 8080}`;

const isMock = Boolean(process.env.REDLINES_MOCK);

/** Without a backend the fixtures answer instead. */
const proxy: Record<string, string> = isMock
  ? {}
  : {
      '/ogc': server,
      '/layers': server,
      '/citation': server,
      '/analysis': server,
      '/picture': server,
      '/oembed': server,
    };

/**
 * Has V8 compile the functions of the first file while it arrives, in another thread, instead of each at its first call
 * (V8's explicit compile hints; other browsers see a comment). The hint counts only at the top, where Vite writes too.
 */
const compiledOnArrival: Plugin = {
  name: 'compiled-on-arrival',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk' || !file.isEntry) continue;
        file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
      }
    },
  },
};

export default defineConfig({
  base: './',
  plugins: [texts(), compiledOnArrival, ...(isMock ? [mockApi()] : [])],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // Leaflet's usual file is one large function, which a browser parses twice: when it loads, and when it is called.
  resolve: { alias: [{ find: /^leaflet$/, replacement: 'leaflet/dist/leaflet-src.esm.js' }] },
  // The catalogue of texts lies beside the server's sources.
  server: { proxy, fs: { allow: ['..'] } },
  preview: { proxy },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    reportCompressedSize: true,
    // What the first screen needs is one file, whatever later screens share of it.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
  },
  // Long, since only a failure waits so long, and the machine may be busy.
  // The files share the loaded modules: loading them again for each takes three quarters of the processor time.
  test: { include: ['src/**/*.test.ts', 'test/*.test.ts'], testTimeout: 60_000, isolate: false },
});
