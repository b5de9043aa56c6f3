// A siege of a server on this machine: hostile requests, stopped readers, half requests, costly questions, and right
// answers all the while. Bounded and seeded: the same seed sends the same.
//
//   node scripts/siege.mjs URL PROCESS [--seconds=60] [--seed=1]
//
// Prints a table; ends with 1 when anything in it is a miss.

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';

const [url, process_] = process.argv.slice(2);
const options = new Map(process.argv.slice(4).map((one) => one.replace(/^--/, '').split('=')));
const seconds = Number(options.get('seconds') ?? 60);
const seed = Number(options.get('seed') ?? 1);
const { hostname, port } = new URL(url);
if (!['127.0.0.1', 'localhost', '[::1]'].includes(hostname)) throw new Error(`a siege is for this machine only, not ${hostname}`);

/** The most memory that the server may hold, MB, and how many seconds it takes to tell whether it grows. */
const MOST_RESIDENT = 350;
const LONG = 300;

const rows = [];
const record = (what, count, misses, figures = '') => rows.push({ what, count, misses, figures });

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomNumbers(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
const random = randomNumbers(seed);
const pick = (list) => list[Math.floor(random() * list.length)];
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const KNOWN = [
  '/ogc?f=json', '/ogc/collections?f=json', '/ogc/conformance?f=json', '/ogc/collections/claims/items?limit=20',
  '/ogc/collections/statements/items?limit=5&sortby=-date', '/ogc/collections/places/items?bbox=45,38,47,40',
  "/ogc/collections/claims/items?filter=actor='iran'", '/layers/claims.geojson', '/layers/places.csv',
  '/ogc/collections/claims?f=html', '/feeds/changes.atom', '/sitemap.xml', '/catalogue.jsonld', '/',
];
const PIECES = [
  "'", '"', '%00', '%', '%zz', '%25a', ';l', '..', '%2e%2e/', '\u0000', '<script>', '\r\nX: y', 'ی', '😀', '{', '(', 'NOT ', 'NULL',
  '1e999', '-1', '99999999999999999999', "') OR 1=1--", 'POINT(1 1)', 'S_TOUCHES(geometry,POINT(46 39))', '2020-02-30', '%F0%28', '\ud800',
];
const PARAMETERS = ['limit', 'bbox', 'datetime', 'filter', 'filter-lang', 'crs', 'bbox-crs', 'asOf', 'f', 'sortby', 'properties', 'after', 'zoom-level', 'x'];
const LEAK = /org\.(redlines|postgresql|jboss|hibernate)\.|java\.(lang|sql|io)\.|\bat io\.|SQLSTATE|pg_catalog|feature_\d+ |\/(root|home|srv|work)\//;

function hostileRequest() {
  const piece = () => Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(PIECES)).join('');
  const method = pick(['GET', 'GET', 'GET', 'GET', 'HEAD', 'POST', 'OPTIONS', 'TRACE', 'PUT', 'get', 'G\u00c4T']);
  let address = pick([...KNOWN, '/layers/', '/ogc/collections/', '/q/health/ready', '/feeds/', '*', 'http://evil.example/']);
  if (random() < 0.4) address = address.replace(/[^/]*$/, piece());
  if (random() < 0.7) address += `${address.includes('?') ? '&' : '?'}${pick(PARAMETERS)}=${random() < 0.3 ? encodeURIComponent(piece().toWellFormed()) : piece()}`;
  const headers = [`Host: ${random() < 0.9 ? 'localhost' : piece()}`];
  for (const name of ['Accept', 'Accept-Encoding', 'If-None-Match', 'X-Forwarded-Host', 'Range', 'Cookie', 'Transfer-Encoding', 'Content-Length']) {
    if (random() < 0.12) headers.push(`${name}: ${random() < 0.1 ? 'x'.repeat(20000) : piece()}`);
  }
  return `${method} ${address} HTTP/1.1\r\n${headers.join('\r\n')}\r\nConnection: close\r\n\r\n`;
}

/** Sends raw bytes; answers the status (0: closed without one, -1: no end in time) and the text. */
function send(request, patience = 15000) {
  return new Promise((resolve) => {
    const socket = net.connect(Number(port), hostname.replace(/[[\]]/g, ''));
    const parts = [];
    const end = (late) => {
      socket.destroy();
      const bytes = Buffer.concat(parts);
      const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(bytes.toString('latin1', 0, 20))?.[1] ?? 0);
      resolve({ status: late ? -1 : status, bytes });
    };
    const timer = setTimeout(() => end(true), patience);
    socket.on('data', (part) => parts.push(part));
    socket.on('error', () => {});
    socket.on('close', () => { clearTimeout(timer); end(false); });
    socket.write(Buffer.from(request, 'utf8'));
  });
}

const get = (address) => `GET ${encodeURI(address).replace(/%25/g, '%')} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`;
const hashOf = ({ bytes }) => {
  const body = bytes.subarray(bytes.indexOf('\r\n\r\n') + 4);
  return createHash('sha256').update(body.toString('latin1').replace(/"timeStamp":"[^"]*"/g, '')).digest('hex');
};

/** Runs work on so many strands until the time is over. */
async function strands(number, until, work) {
  await Promise.all(Array.from({ length: number }, async () => { while (Date.now() < until) await work(); }));
}

const proc = (file, pattern) => Number(pattern.exec(fs.readFileSync(`/proc/${process_}/${file}`, 'utf8'))?.[1]);
const state = () => ({
  resident: Math.round(proc('status', /VmRSS:\s+(\d+)/) / 1024),
  threads: proc('status', /Threads:\s+(\d+)/),
  descriptors: fs.readdirSync(`/proc/${process_}/fd`).length,
});

const span = (share) => Date.now() + seconds * 1000 * share;
const known = new Map();
for (const address of KNOWN) known.set(address, hashOf(await send(get(address))));
const before = state();
const resident = [before.resident];
const watching = setInterval(() => { resident.push(state().resident); }, 200);

/** How much the memory grew from the third to the last quarter of the siege, MB; a warm server's should not. */
function growth() {
  const quarter = (n) => resident.slice((resident.length * (n - 1)) / 4, (resident.length * n) / 4).sort((a, b) => a - b);
  const middle = (numbers) => numbers[numbers.length >> 1] ?? before.resident;
  return middle(quarter(4)) - middle(quarter(3));
}

async function hostile() {
  let count = 0; const misses = [];
  await strands(16, span(0.4), async () => {
    const request = hostileRequest();
    const { status, bytes } = await send(request);
    count += 1;
    const text = bytes.toString('utf8');
    const isMiss = status === -1 || status === 500 || (status >= 400 && LEAK.test(text));
    if (isMiss) misses.push(`${status} ${JSON.stringify(request.slice(0, 160))}`);
  });
  record('hostile requests', count, misses.length, misses[0] ?? '');
}

/** Right bytes for known addresses while something else goes on. */
async function right(what, meanwhile, share) {
  const until = span(share);
  let count = 0; let wrong = 0; let refused = 0; const times = [];
  const going = meanwhile(until);
  await strands(2, until, async () => {
    const address = pick(KNOWN);
    const began = performance.now();
    const answer = await send(get(address));
    times.push(performance.now() - began);
    count += 1;
    if (answer.status === 503) refused += 1;
    else if (answer.status !== 200 || hashOf(answer) !== known.get(address)) wrong += 1;
  });
  await going;
  times.sort((a, b) => a - b);
  const at = (part) => Math.round(times[Math.floor(times.length * part)] ?? 0);
  record(what, count, wrong, `503: ${refused}; median ${at(0.5)} ms, 99 % ${at(0.99)} ms`);
}

async function halfAndStopped(until) {
  const sockets = [];
  for (let i = 0; i < 120; i += 1) {
    const socket = net.connect(Number(port), hostname.replace(/[[\]]/g, ''));
    socket.on('error', () => {});
    if (i % 2 === 0) socket.write('GET / HTTP/1.1\r\nHost: local');
    else { socket.pause(); socket.write(get(`/layers/statements.geojson?limit=${i}`).replace('close', 'keep-alive')); socket.write(get('/layers/statements.geojson').replace('close', 'keep-alive').repeat(3)); }
    sockets.push(socket);
  }
  while (Date.now() < until) await wait(100);
  sockets.forEach((socket) => socket.destroy());
}

async function costly(until) {
  const line = () => Array.from({ length: 400 }, () => `${(44 + random() * 4).toFixed(4)} ${(38 + random() * 3).toFixed(4)}`).join(',');
  await strands(6, until, async () => {
    const filter = encodeURIComponent(`S_TOUCHES(geometry,LINESTRING(${line()}))`);
    // Half of them leave before the answer.
    await send(`GET /ogc/collections/territories/items?filter=${filter} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`, random() < 0.5 ? 50 : 15000);
  });
}

await hostile();
await right('right answers, half requests and stopped readers beside', halfAndStopped, 0.25);
await right('right answers, costly questions beside', costly, 0.25);
await wait(Math.min(3000, seconds * 100));
await right('right answers after it', async () => {}, 0.1);
clearInterval(watching);
const after = state();
const peak = Math.max(...resident);
const isGrowing = seconds >= LONG && growth() > 20;
record('resident memory, MB', after.resident, peak > MOST_RESIDENT || isGrowing ? 1 : 0, `before ${before.resident}, at most ${peak}, after ${after.resident}; last quarter ${growth()} more than the third`);
record('file descriptors', after.descriptors, after.descriptors > before.descriptors + 60 ? 1 : 0, `before ${before.descriptors}, after ${after.descriptors}`);
record('threads', after.threads, after.threads > before.threads + 60 ? 1 : 0, `before ${before.threads}, after ${after.threads}`);

console.log(`\n| what (seed ${seed}, ${seconds} s) | count | misses | |\n|---|---:|---:|---|`);
for (const { what, count, misses, figures } of rows) console.log(`| ${what} | ${count} | ${misses} | ${figures} |`);
process.exitCode = rows.some(({ misses, count }) => misses > 0 || !(count > 0)) ? 1 : 0;
