import { defineConfig } from 'vitest/config';
import { mockApi } from './test/mock-api.ts';

/** The server that `npm run dev` shows: its own address, or the one that `redlines up` prints. */
const server =
  process.env.REDLINES_URL ?? `http://localhost:${process.env.REDLINES_HTTP_PORT ?? 8080}`;

export default defineConfig({
  base: './',
  plugins: process.env.REDLINES_MOCK ? [mockApi()] : [],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { proxy: { '/ogc': server, '/layers': server } },
  build: { target: 'es2022', assetsInlineLimit: 0, reportCompressedSize: true },
  test: { include: ['src/**/*.test.ts', 'src/**/*.test.tsx'] },
});
