import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    browser: string;
    redlines: string;
  }
}

/** Flags that let Debian's Chromium run as root, and keep it from making requests of its own. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts one browser for all tests, and passes on its address and the server's. */
export default async function startBrowser(project: TestProject): Promise<() => Promise<void>> {
  const redlines = (process.env.REDLINES_URL ?? 'http://localhost:8080').replace(/\/$/, '');
  const executablePath = process.env.REDLINES_CHROMIUM ?? '/usr/bin/chromium';
  const server = await chromium.launchServer({ executablePath, args: FLAGS });
  project.provide('browser', server.wsEndpoint());
  project.provide('redlines', redlines);
  return () => server.close();
}
