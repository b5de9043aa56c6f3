// A version of the data as files, for any web server or object store: the page, every layer in every format, the feeds,
// the pages in HTML and each record in JSON. Asks a server whose public address is http://release.invalid, by which links
// are known, and makes them relative, or absolute below --base. What a release cannot answer has no link in it.
//
//   node scripts/release.mjs SERVER FOLDER [--base=https://files.example/redlines/] [--page=FOLDER]
//
// FOLDER must be new, empty or an earlier release, and gets the whole of the new one or stays as it is.

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { parse, stringify } from '../frontend/node_modules/lossless-json/lib/esm/index.js';
import { runnerImport } from '../frontend/node_modules/vite/dist/node/index.js';

const PAGE_SOURCES = new URL('../frontend/src/data/', import.meta.url).pathname;
const sources = async (file) => (await runnerImport(PAGE_SOURCES + file, { configFile: false, logLevel: 'error' })).module;
const { fileOf, RELEASE_ELEMENT } = await sources('release.ts');
const { DETAILS } = await sources('request.ts');

const MARK = 'http://release.invalid';
/** An address in a text, without the brace, stop or bracket that follows it there. */
const LINKS = /http:\/\/release\.invalid((?:[^\s"'<>\\{}]*[^\s"'<>\\{}.,;:)])?)/g;
const SUMS = 'SHA256SUMS';
const ABOUT = 'release.json';
const KIND = 'Redlines: a version of the data as files';
const AT_ONCE = 6;
const FORMS = ['text', 'bibtex', 'csl-json'];
/** What a folder served by others is allowed to load and run; the server says the same in a header. */
const POLICY = "default-src 'self'; img-src 'self' data: blob: https:; object-src 'none'; base-uri 'self'; form-action 'self'";
/** What is followed: no filter, no other version, no other page size. */
const FOLLOWED = /^\/(ogc(\/(conformance|api|api\.html|collections(\/[^/]+(\/(items|queryables|sortables|schema)(\/[^/]+)?)?)?))?|layers\/[^/]+|feeds\/changes\.(atom|json)|catalogue\.jsonld|analysis(\/[^/]+){0,2}|picture[^/]*\.png)$/;
const PARAMETERS = ['f', 'after', 'asOf'];

const [server, target] = process.argv.slice(2);
const options = new Map(process.argv.slice(4).map((one) => [one.slice(2, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]));
const base = options.get('base')?.replace(/\/*$/, '/');

const folder = path.resolve(target);
const earlier = lookAt(folder);
const made = fs.mkdtempSync(`${folder}.new-`);
process.on('exit', () => fs.rmSync(made, { recursive: true, force: true }));

/** The release's files, each with whether it is a document that has links. */
const files = new Map();
const waiting = [];
let release = { identity: '', days: [], hasCitations: base !== undefined };

/** What is in the folder; throws unless it may be replaced. */
function lookAt(place) {
  if (!fs.existsSync(place)) return 'nothing';
  if (!fs.statSync(place).isDirectory()) throw new Error(`${place} is no folder`);
  const found = fs.readdirSync(place, { recursive: true, withFileTypes: true }).filter((one) => !one.isDirectory());
  if (fs.readdirSync(place).length === 0) return 'an empty folder';
  const listed = fs.existsSync(path.join(place, SUMS)) ? fs.readFileSync(path.join(place, SUMS), 'utf8') : '';
  const ours = new Set([SUMS, ...listed.split('\n').map((line) => line.slice(66))]);
  const isOurs = ours.has(ABOUT) && fs.existsSync(path.join(place, ABOUT)) && fs.readFileSync(path.join(place, ABOUT), 'utf8').includes(KIND);
  const foreign = found.map((one) => path.relative(place, path.join(one.parentPath ?? one.path, one.name))).find((one) => !ours.has(one));
  if (!isOurs || foreign) {
    throw new Error(`${place} holds what no release wrote${foreign ? `, such as ${foreign}` : ''}; name a new or empty folder, or one with an earlier release alone`);
  }
  return 'a release';
}

async function ask(address) {
  const answer = await fetch(server + address, { headers: { Accept: '*/*' } });
  if (!answer.ok) throw new Error(`the server answered ${answer.status} to ${address}`);
  return answer;
}
const askJson = async (address) => (await ask(address)).json();

/** Asks for an address once, and writes the answer to its file; what it links to waits its turn. */
async function take(address) {
  const file = decodeURIComponent(fileOf(address, release));
  if (files.has(file)) return;
  files.set(file, false);
  const answer = await ask(address);
  const type = answer.headers.get('Content-Type') ?? '';
  const bytes = Buffer.from(await answer.arrayBuffer());
  const hasLinks = bytes.includes(MARK);
  write(file, bytes);
  files.set(file, hasLinks);
  if (!hasLinks) return;
  const isHtml = type.includes('html');
  for (const [, link] of bytes.toString('utf8').matchAll(LINKS)) {
    const next = inForm(link.replaceAll('&amp;', '&'), isHtml);
    if (isFollowed(next)) waiting.push(next);
  }
}

/** An address that says in which form it is asked for: who reads HTML goes on in HTML. */
function inForm(link, isHtml) {
  const { pathname, searchParams, search } = new URL(link || '/', MARK);
  const isDocument = /^\/(ogc|analysis)(\/|$)/.test(pathname) && !/\/(queryables|sortables|schema|api|api\.html)$/.test(pathname);
  if (!isHtml || !isDocument || searchParams.has('f')) return pathname + search;
  return `${pathname}${search ? `${search}&` : '?'}f=html`;
}

function isFollowed(address) {
  const { pathname, searchParams } = new URL(address, MARK);
  if (pathname.startsWith('/picture')) return true;
  const isWhole = [...searchParams.keys()].every((name) => PARAMETERS.includes(name));
  const isOther = searchParams.has('asOf') && searchParams.get('asOf') !== release.identity;
  const isPage = searchParams.has('after') && (searchParams.get('f') !== 'html' || pathname.startsWith('/feeds'));
  const [, collection] = /^\/ogc\/collections\/([^/]+)\/items\/./.exec(pathname) ?? [];
  return FOLLOWED.test(pathname) && isWhole && !isOther && !isPage && !parts.has(collection);
}

function write(file, bytes) {
  const place = path.join(made, file);
  fs.mkdirSync(path.dirname(place), { recursive: true });
  fs.writeFileSync(place, bytes);
}

/** Takes everything that waits, some at once, until nothing is left. */
async function takeAll() {
  const strand = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await take(next);
  };
  while (waiting.length > 0) await Promise.all(Array.from({ length: AT_ONCE }, strand));
}

/** The days from which on some arrangement is judged otherwise or the room differs, and the files with these answers. */
async function judge(scenarios, layers) {
  const dates = new Set();
  for (const layer of layers) {
    const text = await (await ask(`/layers/${layer}.geojson?skipGeometry=true`)).text();
    for (const [, name, date] of text.matchAll(/"(\w+)"\s*:\s*"(\d{4}-\d\d-\d\d)"/g)) {
      dates.add(date);
      // What holds to a day does not on the next.
      if (/to$|until|end/i.test(name)) dates.add(dayAfter(date, 1));
    }
  }
  const sorted = [...dates].sort();
  if (sorted.length === 0 || scenarios.length === 0) return;
  let last = '';
  for (const day of [dayAfter(sorted[0], -1), ...sorted]) {
    // With every step, which those who want the verdicts alone pass over.
    const addresses = [
      ...['', ...scenarios.map((id) => `/${encodeURIComponent(id)}`)].map((id) => `/analysis/scenarios${id}?datetime=${day}${id && '&depth=9'}`),
      `/analysis/room?datetime=${day}`,
    ];
    const answers = await Promise.all(addresses.map(askJson));
    const verdicts = JSON.stringify(answers.map(({ datetime, links, ...rest }) => rest));
    if (verdicts === last) continue;
    last = verdicts;
    release.days.push(day);
    waiting.push(...addresses);
  }
}

function dayAfter(date, days) {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Where a link of a document leads within the release; null when there is no such file. */
function place(link, from, isHtml) {
  const file = fileOf(inForm(link.replaceAll('&amp;', '&'), isHtml), release);
  if (!files.has(decodeURIComponent(file))) return null;
  return base ? base + file : path.posix.relative(path.posix.dirname(from), file);
}

function rewrite(file) {
  const text = fs.readFileSync(path.join(made, file), 'utf8');
  const ending = path.extname(file);
  if (ending === '.html') write(file, inHtml(text, file));
  else if (ending === '.atom') write(file, inText(text.replace(/\s*<link [^>]*href="http:\/\/release\.invalid([^"]*)"[^>]*\/>/g, (link, to) => (place(to, file, false) === null ? '' : link)), file, false));
  else if (/json/.test(ending)) write(file, stringify(inJson(parse(text), file)));
  else write(file, inText(text, file, true));
}

/** Every address in a text; what has no file is the release itself. */
function inText(text, file, isHtml) {
  return text.replace(LINKS, (_, link) => place(link, file, isHtml) ?? place('/', file, true) ?? '');
}

function inHtml(text, file) {
  const links = text
    .replace(/<form[\s\S]*?<\/form>/g, '')
    .replace(/\s(href|src|content)="http:\/\/release\.invalid([^"]*)"/g, (_, name, link) => {
      const to = place(link, file, true);
      return to === null ? '' : ` ${name}="${to}"`;
    })
    .replace(/<link rel="[^"]*"(?![^>]*href)[^>]*>/g, '');
  return inText(links, file, true);
}

function inJson(value, file) {
  const isFeed = file.startsWith('feeds/');
  const leads = (text) => place(text.slice(MARK.length), file, isFeed);
  if (typeof value === 'string') return value.startsWith(MARK) ? leads(value) : inText(value, file, isFeed);
  if (Array.isArray(value)) {
    const isDead = (one) => typeof one?.href === 'string' && one.href.startsWith(MARK) && leads(one.href) === null;
    return value.filter((one) => !isDead(one)).map((one) => inJson(one, file));
  }
  if (!value || typeof value !== 'object' || value.isLosslessNumber) return value;
  const members = Object.entries(value).map(([name, one]) => [name, inJson(one, file)]);
  return Object.fromEntries(members.filter(([name, one]) => one !== null || value[name] === null));
}

/** The built page, told that it is part of a release. */
function writePage(dist) {
  for (const one of fs.readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!one.isFile()) continue;
    const file = path.relative(dist, path.join(one.parentPath ?? one.path, one.name));
    write(file, fs.readFileSync(path.join(dist, file)));
    files.set(file, false);
  }
  const words = JSON.stringify(release).replaceAll('<', '\\u003c');
  const told = `<meta http-equiv="Content-Security-Policy" content="${POLICY}" />\n    <script type="application/json" id="${RELEASE_ELEMENT}">${words}</script>\n  </head>`;
  write('index.html', fs.readFileSync(path.join(made, 'index.html'), 'utf8').replace('</head>', () => told).replace('href="./ogc"', 'href="./ogc.html"'));
}

/** The checksums, by which the release can be checked: sha256sum -c SHA256SUMS. */
function seal() {
  write(ABOUT, `${JSON.stringify({ kind: KIND, version: release.identity, base: base ?? null }, null, 2)}\n`);
  const all = [...files.keys(), ABOUT].sort();
  const lines = all.map((file) => {
    const bytes = fs.readFileSync(path.join(made, file));
    if (bytes.includes('release.invalid')) throw new Error(`${file} still names the server that it was asked from`);
    return `${createHash('sha256').update(bytes).digest('hex')}  ${file}\n`;
  });
  write(SUMS, lines.join(''));
  return all.length + 1;
}

const { collections } = await askJson('/ogc/collections?f=json');
const ids = collections.map(({ id }) => id);
/** Layers by kind of geometry: their features are those of the layer that they are parts of. */
const parts = new Set(ids.filter((id) => ids.includes(id.replace(/-(points|lines|areas)$/, '')) && /-(points|lines|areas)$/.test(id)));
release.identity = (await askJson(`/layers/${ids[0]}.geojson?skipGeometry=true`)).versionIdentity;
const scenarios = ids.includes('scenarios') ? (await askJson('/layers/scenarios.geojson')).features.map(({ id }) => id) : [];
await judge(scenarios, ids.filter((id) => ['positions', 'routes', 'route-sections', 'scenarios', 'relations', 'agreements'].includes(id)));
writePage(options.get('page') ?? 'frontend/dist');
waiting.push('/ogc?f=html', '/ogc', '/analysis', '/analysis/timeline', '/feeds/changes.atom', '/feeds/changes.json', '/catalogue.jsonld', ...(base ? ['/sitemap.xml'] : []));
for (const id of ids.filter((one) => !parts.has(one))) {
  waiting.push(`/layers/${id}.geojson?skipGeometry=true`, ...DETAILS.map((detail) => `/layers/${id}.geojson?zoom-level=${detail}`));
  for (const feature of (await askJson(`/layers/${id}.geojson?skipGeometry=true`)).features) {
    const item = `/ogc/collections/${id}/items/${encodeURIComponent(feature.id)}`;
    waiting.push(item, `${item}?f=html`);
    if (base) waiting.push(...FORMS.map((form) => `${item}/citation?f=${form}`));
  }
}
await takeAll();
for (const [file, hasLinks] of files) if (hasLinks) rewrite(file);
const count = seal();
if (earlier === 'a release') {
  fs.renameSync(folder, `${made}.before`);
  fs.renameSync(made, folder);
  fs.rmSync(`${made}.before`, { recursive: true });
} else {
  if (earlier === 'an empty folder') fs.rmdirSync(folder);
  fs.renameSync(made, folder);
}
console.log(`Version ${release.identity}: ${count} files in ${folder}`);
