// A release, as whoever gets it: every file is as its checksum says, every link leads to a file, and the page draws its
// map and opens a card from a server of files, with nothing that is not there asked for.
//
//   node scripts/test/release_page.mjs FOLDER

import { execFileSync, spawn } from 'node:child_process';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from '../../frontend/node_modules/playwright-core/index.mjs';

const folder = path.resolve(process.argv[2]);
execFileSync('sha256sum', ['--check', '--quiet', '--strict', 'SHA256SUMS'], { cwd: folder, stdio: 'inherit' });
const listed = fs.readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n').map((line) => line.slice(66));
const held = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
assert.equal(listed.length, held.length - 1, 'every file has a checksum');

/** What a document leads to, as far as it is in the release. */
function linksOf(file) {
  const text = fs.readFileSync(path.join(folder, file), 'utf8');
  const links = [];
  if (file.endsWith('.html') || file.endsWith('.atom')) links.push(...[...text.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, link]) => link.replaceAll('&amp;', '&')));
  else JSON.parse(text, (name, value) => (name === 'href' && typeof value === 'string' && links.push(value), value));
  return links.filter((link) => !/^([a-z]+:|#)/.test(link));
}

let count = 0;
for (const file of listed.filter((name) => /\.(html|json|jsonld|atom)$/.test(name) && !name.startsWith('assets/'))) {
  for (const link of linksOf(file)) {
    const to = decodeURIComponent(new URL(link, `http://release/${file}`).pathname).slice(1) || 'index.html';
    assert(fs.existsSync(path.join(folder, to)), `${file} leads to ${link}, which is not there`);
    count += 1;
  }
}
console.log(`${listed.length} files, ${count} links, each to a file`);

const server = spawn('python3', ['-u', '-m', 'http.server', '0', '--bind', '127.0.0.1'], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
const port = await new Promise((resolve) => {
  let said = '';
  server.stdout.on('data', (words) => {
    said += words;
    const [, found] = /port (\d+)/.exec(said) ?? [];
    if (found) resolve(found);
  });
});
const browser = await chromium.launch({ executablePath: process.env.REDLINES_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('response', (answer) => answer.status() >= 400 && faults.push(`${answer.status()} ${answer.url()}`));
  page.on('request', (request) => new URL(request.url()).port !== port && faults.push(`asks ${request.url()}`));
  await page.addInitScript(() => localStorage.setItem('redlines.seen.welcome', '1'));
  const places = JSON.parse(fs.readFileSync(path.join(folder, 'layers/positions.geojson'))).features;
  const { id, properties } = places[0];
  await page.goto(`http://127.0.0.1:${port}/?map=7/39/46&feature=positions/${id}`);
  await page.locator('.map path.leaflet-interactive').first().waitFor({ state: 'attached' });
  await page.locator('.card h2', { hasText: properties.title }).waitFor();
  await page.locator('.card .quote, .card blockquote, .card .evidence').first().waitFor();
  assert.deepEqual(faults, []);
  await page.goto(`http://127.0.0.1:${port}/ogc/collections/positions/items/${id}.html`);
  await page.locator('h1', { hasText: properties.title }).waitFor();
  assert.deepEqual(faults, []);
  console.log(`The page draws its map and opens ${id}; its document says the same`);
} finally {
  await browser.close();
  server.kill();
}
