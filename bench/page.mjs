// node page.mjs --url=SERVER --page=FOLDER [--against=FOLDER] [--rounds=3]: what the page costs in a browser, as Markdown.
//
// Each build is served by a small server of its own, in front of the Redlines server at SERVER, so that two builds are
// measured alike, round by round. It compresses each file once and has the browser preload what the Redlines server
// has it preload. Times are of Chromium at full speed and slowed down four times
// (Emulation.setCPUThrottlingRate), cold (a new profile) and warm (the same page again). Each round tells its figures
// when it ends. No round begins that would probably end after the minutes allowed, but one is always measured.
import { existsSync, readFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { createRequire } from 'node:module';
import { loadavg } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';

const { values: asked } = parseArgs({
  options: {
    url: { type: 'string' },
    page: { type: 'string' },
    against: { type: 'string' },
    rounds: { type: 'string', default: '3' },
  },
});
const MINUTES = 5;
const { chromium } = createRequire(join(import.meta.dirname, '../frontend/'))('playwright-core');
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

/** What is aimed at: [row, at full speed, slowed four times]. */
const LIMITS = {
  'first land line, cold, ms': [400, 1500],
  'crossing complete, cold, ms': [800, 2000],
  'script of a time-line step, ms': [16, null],
  'longest task of a drag, ms': [null, 50],
  'map: kB': [300, null],
  'map: requests': [25, null],
  'map: scripts, kB': [120, null],
  'crossing: kB': [300, null],
  'crossing: requests': [25, null],
  'crossing: scripts, kB': [120, null],
};

/** What the Redlines server has the browser fetch with a page (`Link: rel=preload`), by the page's query. */
const links = new Map();

async function linksOf(query) {
  if (!links.has(query)) {
    const { headers } = await fetch(new URL(`/${query}`, asked.url), { method: 'HEAD' });
    links.set(query, headers.has('Link') ? { Link: headers.get('Link') } : {});
  }
  return links.get(query);
}

/** Serves a built page with the head that the Redlines server gives it, and passes all else on to that server. */
function serve(folder) {
  const packed = new Map();
  const server = createServer(async (incoming, outgoing) => {
    const { pathname, search } = new URL(incoming.url, 'http://page');
    const isPage = pathname === '/';
    const file = join(folder, isPage ? 'index.html' : normalize(pathname));
    if (existsSync(file) && extname(file) in TYPES) {
      if (!packed.has(file)) packed.set(file, gzipSync(readFileSync(file), { level: 9 }));
      outgoing.writeHead(200, {
        'Content-Type': TYPES[extname(file)],
        'Content-Encoding': 'gzip',
        'Cache-Control': isPage ? 'no-cache' : 'max-age=31536000, immutable',
        ...(isPage ? await linksOf(search) : {}),
      });
      outgoing.end(packed.get(file));
      return;
    }
    const to = new URL(incoming.url, asked.url);
    const passed = request(to, { method: incoming.method, headers: { ...incoming.headers, host: to.host } }, (answer) => {
      outgoing.writeHead(answer.statusCode, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    incoming.pipe(passed);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** In the page: notes when the first land is drawn, when the crossing is complete, and when it has all words. */
function watch() {
  localStorage.setItem('redlines.seen.welcome', '1');
  window.seen = {};
  const look = () => {
    const note = (name, isThere) => {
      if (window.seen[name] === undefined && isThere) {
        window.seen[name] = null;
        requestAnimationFrame(() => setTimeout(() => { window.seen[name] = performance.now(); }));
      }
    };
    note('land', document.querySelector('path.land[d^="M"], path.crossing-land[d^="M"]') !== null);
    note('crossing', document.querySelectorAll('.arrangement-verdicts').length >= 6 && document.querySelector('.since-row') !== null);
    note('words', document.querySelectorAll('.arrangement-side').length >= 9 && document.querySelector('.arrangement-side .hint') === null);
    note('positions', document.querySelector('.rule-marker') !== null);
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['d'] });
}

async function open(browser, base, slow) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  await page.addInitScript(watch);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow });
  return { context, page, session, show: (query) => page.goto(`${base}/${query}`) };
}

const seen = async (page, name) => {
  await page.waitForFunction((wanted) => typeof window.seen[wanted] === 'number', name, { timeout: 120_000 });
  return page.evaluate((wanted) => window.seen[wanted], name);
};

/** What is waited for in each view: [how `watch` names it, row]. */
const SEEN = {
  '?view=map': [['land', 'first land line']],
  '?view=crossing': [['crossing', 'crossing complete'], ['words', 'crossing with all words']],
};

/** When things are first seen, cold and warm, on the map and on the crossing. */
async function loads(browser, base, slow, put) {
  for (const [query, things] of Object.entries(SEEN)) {
    const { context, page, show } = await open(browser, base, slow);
    for (const state of ['cold', 'warm']) {
      await show(query);
      for (const [name, row] of things) put(`${row}, ${state}, ms`, slow, await seen(page, name));
      await page.waitForLoadState('networkidle');
    }
    await context.close();
  }
}

/** Requests and bytes of a first load, and of them the scripts. */
async function weight(browser, base, put) {
  for (const [query, name] of [['?view=map', 'map'], ['?view=crossing', 'crossing']]) {
    const { context, page, show, session } = await open(browser, base, 1);
    const requests = new Map();
    session.on('Network.requestWillBeSent', ({ requestId, request: { url } }) => {
      if (url.startsWith('http')) requests.set(requestId, { url, bytes: 0 });
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const one = requests.get(requestId);
      if (one) one.bytes = encodedDataLength;
    });
    await session.send('Network.enable');
    await show(query);
    await page.waitForLoadState('networkidle');
    const all = [...requests.values()];
    const sum = (some) => some.reduce((total, { bytes }) => total + bytes, 0) / 1000;
    put(`${name}: kB`, 1, sum(all));
    put(`${name}: requests`, 1, all.length);
    put(`${name}: scripts, kB`, 1, sum(all.filter(({ url }) => url.includes('.js'))));
    await context.close();
  }
}

const STEPS = 40;

/** The page with three actors on a day, and a wait for what it has to draw. */
async function openTimeLine(browser, base, slow) {
  const opened = await open(browser, base, slow);
  const { page, show } = opened;
  await show('?view=map&date=2023-09-01&actors=iran,azerbaijan,armenia');
  await seen(page, 'positions');
  await page.waitForLoadState('networkidle');
  const frames = () => page.evaluate(() => new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then))));
  return { ...opened, frames };
}

/** The script of one step of the time line, at full speed. */
async function steps(browser, base, put) {
  const { context, page, session, frames } = await openTimeLine(browser, base, 1);
  await session.send('Performance.enable');
  const script = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ScriptDuration').value * 1000;
  };
  await page.getByRole('slider').focus();
  await frames();
  const before = await script();
  for (let step = 0; step < STEPS; step++) {
    await page.keyboard.press('ArrowRight');
    await frames();
  }
  put('script of a time-line step, ms', 1, ((await script()) - before) / STEPS);
  await context.close();
}

/** The longest task while the time line is dragged over two years, slowed four times. */
async function drag(browser, base, put) {
  const { context, page, frames } = await openTimeLine(browser, base, 4);
  const track = await page.locator('.track').boundingBox();
  const handle = await page.locator('.handle').boundingBox();
  const y = track.y + track.height / 2;
  const start = handle.x + handle.width / 2;
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata'] });
  await page.mouse.move(start, y);
  await page.mouse.down();
  // The time line begins in 2020: two years of its seven.
  for (let x = 0; x <= (track.width * 2) / 7; x += 4) await page.mouse.move(start + x, y);
  await page.mouse.up();
  await frames();
  const trace = JSON.parse((await browser.stopTracing()).toString()).traceEvents;
  put('longest task of a drag, ms', 4, longestTask(trace));
  await context.close();
}

/** The longest task of the page's main thread, in milliseconds. */
function longestTask(events) {
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const ofPage = mains.map(({ pid, tid }) => `${pid} ${tid}`);
  const tasks = events.filter(
    ({ name, ph, pid, tid }) => ph === 'X' && /RunTask$/.test(name) && ofPage.includes(`${pid} ${tid}`),
  );
  return Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1000));
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const rounded = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(1));
const told = (values) => `${rounded(median(values))} (${rounded(Math.min(...values))}–${rounded(Math.max(...values))})`;

const builds = [asked.page, asked.against].filter(Boolean);
const servers = await Promise.all(builds.map(serve));
const browser = await chromium.launch({
  executablePath: process.env.REDLINES_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
/** Figures by row and speed, a list for each build. */
const figures = new Map();

/** Measures a build once, and tells what it found. A load's weight is the same each time. */
async function measure(round, build) {
  const base = `http://127.0.0.1:${servers[build].address().port}`;
  const of = builds.length > 1 ? ` of ${builds[build]}` : '';
  const put = (row, slow, value) => {
    const key = `${row}|${slow}`;
    if (!figures.has(key)) figures.set(key, builds.map(() => []));
    figures.get(key)[build].push(value);
    console.error(`round ${round + 1}${of}: ${row}, ${slow}×: ${rounded(value)}`);
  };
  for (const slow of [1, 4]) await loads(browser, base, slow, put);
  await steps(browser, base, put);
  await drag(browser, base, put);
  if (round === 0) await weight(browser, base, put);
}

const began = Date.now();
let rounds = 0;
for (let isTime = true; isTime && rounds < Number(asked.rounds); rounds++) {
  const start = Date.now();
  for (const build of builds.keys()) await measure(rounds, build);
  const now = Date.now();
  isTime = now - began + (now - start) <= MINUTES * 60_000;
  console.error(`round ${rounds + 1} of ${asked.rounds} took ${((now - start) / 1000).toFixed(0)} s`);
  if (!isTime && rounds + 1 < Number(asked.rounds)) console.error(`no further round would end within ${MINUTES} minutes`);
}
await browser.close();
for (const server of servers) {
  server.closeAllConnections();
  server.close();
}

const version = browser.version();
console.log(`Chromium ${version}, ${rounds} rounds; load of the machine at the end: ${loadavg().map((one) => one.toFixed(1)).join(', ')}\n`);
console.log(`| measured | CPU | median (least–most) | limit | |${builds.length > 1 ? ' × the other build |' : ''}`);
console.log(`|---|---|---|---|---|${builds.length > 1 ? '---|' : ''}`);
for (const [key, [own, other]] of figures) {
  const [row, slow] = key.split('|');
  const limit = LIMITS[row]?.[slow === '4' ? 1 : 0] ?? null;
  const verdict = limit === null ? '' : median(own) <= limit ? 'met' : 'missed';
  const ratios = other?.map((value, round) => own[round] / value);
  console.log(`| ${row} | ${slow}× | ${told(own)} | ${limit === null ? '–' : `≤ ${limit}`} | ${verdict} |${ratios ? ` ${median(ratios).toFixed(2)} |` : ''}`);
}
