// A siege of a cluster on this machine: clients ask through the proxy all the while, versions are published, and nodes
// are killed. Called by ./redlines siege --cluster. Bounded and seeded; prints a table, ends with 1 where anything is a miss.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';

const options = new Map(process.argv.slice(2).map((one) => one.replace(/^--/, '').split('=')));
const [seconds, seed, kills, port] = ['seconds', 'seed', 'kills', 'port'].map((name) => Number(options.get(name)));
const root = path.resolve(import.meta.dirname, '..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'redlines-siege-'));
const NODES = [1, 2, 3];
const PROXY = port;
const serverOf = (node) => port + node;

/** The longest that nobody may get a right answer, and that publishing may be impossible. */
const LONGEST_GAP = 5_000;
const LONGEST_WITHOUT_PUBLISHING = 30_000;
const CLIENTS = 6;
/** Between two requests of a client: the nodes share this machine's processors with who kills and publishes. */
const PAUSE = 30;

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const inSeconds = (milliseconds) => (milliseconds / 1000).toFixed(1);

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

/** A function of the scripts, in the besieged cluster: its exit code and what it printed. */
function hand(...call) {
  const shell = 'set -euo pipefail; for s in "$0"/scripts/*.sh; do . "$s"; done; in_besieged_cluster "$@"';
  return new Promise((resolve) => {
    const child = spawn('bash', ['-c', shell, root, ...call], { stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    child.stdout.on('data', (part) => { printed += part; });
    child.stderr.on('data', (part) => { printed += part; });
    child.on('close', (code) => resolve({ code, printed: printed.trim() }));
  });
}
async function must(...call) {
  const { code, printed } = await hand(...call);
  if (code !== 0) throw new Error(`${call.join(' ')}: ${printed.split('\n').at(-1)}`);
  return printed;
}

/** Status 0: no whole answer came. */
function get(to, address, agent) {
  return new Promise((resolve) => {
    const parts = [];
    const broken = () => resolve({ status: 0, headers: {}, text: '' });
    const request = http.get({ host: '127.0.0.1', port: to, path: address, agent, timeout: 20_000 }, (answer) => {
      answer.on('data', (part) => parts.push(part));
      answer.on('error', broken);
      answer.on('end', () => resolve(answer.complete
        ? { status: answer.statusCode, headers: answer.headers, text: Buffer.concat(parts).toString() }
        : { status: 0, headers: {}, text: '' }));
    });
    request.on('timeout', () => request.destroy());
    request.on('error', broken);
  });
}

// What was published: each version holds a layer with one feature, whose only property is a number that is used once.
let tried = 0;
const numberIn = new Map();
const acknowledged = [];
let claims = 0;
let highest = 0;
const bodies = new Map();

/** Publishes one more version; answers whether it was acknowledged. */
async function publish() {
  tried += 1;
  const file = path.join(folder, `${tried}.geojson`);
  const geometry = { type: 'Point', coordinates: [46, 39] };
  fs.writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', id: 1, properties: { n: tried }, geometry }] }));
  const n = tried;
  const { code, printed } = await hand('application_in_cluster', 'import', file, '--as', 'siege');
  const version = Number(/with version (\d+)\./.exec(printed)?.[1] ?? 0);
  if (code !== 0 || version === 0) return false;
  acknowledged.push({ version, n });
  const known = numberIn.get(version);
  if (known !== undefined && known !== n) throw new Error(`version ${version} was acknowledged with ${n}, and read with ${known}`);
  numberIn.set(version, n);
  return true;
}

const LIVE = ['/ogc/collections/siege/items', '/ogc/collections/siege/items?limit=3', '/ogc/collections/claims/items?limit=2', '/ogc?f=json',
  "/ogc/collections/claims/items?limit=3&filter=actor='iran'"];
const VERSIONED = ['/ogc/collections/siege/items?asOf=', '/ogc/collections/claims/items?limit=20&asOf=', '/layers/places.geojson?asOf=',
  '/layers/claims.csv?asOf=', '/ogc/collections/statements/items?limit=50&asOf='];
const identities = new Map();

/** An answer against what is known; the reason where it is wrong. */
function faultOf(address, { status, headers, text }, seenBefore) {
  if (status !== 200) return `status ${status}`;
  const identity = headers['redlines-version'] ?? '';
  const version = Number(identity.split('.')[0]);
  const asked = /asOf=(.*)$/.exec(address)?.[1];
  if (!(version > 0)) return 'no version';
  if (asked !== undefined && asked !== identity) return `${identity} in place of ${asked}`;
  if (asked === undefined && version < seenBefore) return `went back to ${version} from ${seenBefore}`;
  if ((identities.get(version) ?? identity) !== identity) return `two versions ${version}: ${identity} and ${identities.get(version)}`;
  identities.set(version, identity);
  if (address.includes('/siege/')) {
    const n = JSON.parse(text).features[0]?.properties.n;
    if (!(n >= 1 && n <= tried) || (numberIn.get(version) ?? n) !== n) return `version ${version} holds ${n}`;
    numberIn.set(version, n);
  }
  if (address.includes('/claims/items') && !address.includes('filter')) {
    const matched = JSON.parse(text).numberMatched;
    if (matched !== claims) return `${matched} claims of ${claims}`;
  }
  return asked === undefined ? undefined : otherBytes(address, text);
}

function otherBytes(address, text) {
  const hash = createHash('sha256').update(text.replace(/"timeStamp":"[^"]*"/g, '')).digest('hex');
  if ((bodies.get(address) ?? hash) !== hash) return 'other bytes than before';
  bodies.set(address, hash);
  return undefined;
}

let scene;
let going = true;
const rows = [];

/** One client, over one connection, from one request to the next. */
async function client() {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  while (going) {
    const address = acknowledged.length > 0 && random() < 0.5
      ? pick(VERSIONED) + (identities.get(pick(acknowledged).version) ?? '1')
      : pick(LIVE);
    if (address.endsWith('asOf=1')) continue;
    const before = highest;
    const began = performance.now();
    const answer = await get(PROXY, encodeURI(address), agent);
    note(address, answer, before, performance.now() - began);
    await wait(PAUSE);
  }
  agent.destroy();
}

function note(address, answer, before, took) {
  scene.asked += 1;
  scene.times.push(took);
  if (answer.status === 503) scene.refusals.push(/"detail":"([^"]*)"/.exec(answer.text)?.[1] ?? 'the proxy reached no server');
  else if (answer.status === 0) scene.broken += 1;
  else {
    const fault = faultOf(address, answer, before);
    if (fault) scene.faults.push(`${address}: ${fault}`);
    else {
      const now = performance.now();
      scene.gap = Math.max(scene.gap, now - scene.last);
      scene.last = now;
      if (!address.includes('asOf=')) highest = Math.max(highest, Number(answer.headers['redlines-version'].split('.')[0]));
    }
  }
}

/** A line of the table: what happens while the clients ask. The work answers figures, and throws or adds what is a miss. */
async function during(what, work) {
  console.log(`${what} …`);
  scene = { asked: 0, refusals: [], broken: 0, faults: [], times: [], gap: 0, last: performance.now() };
  let figures = '';
  try {
    figures = await work(scene.faults);
  } catch (failure) {
    scene.faults.push(failure.message);
  }
  scene.gap = Math.max(scene.gap, performance.now() - scene.last);
  if (scene.gap > LONGEST_GAP) scene.faults.push(`no right answer for ${inSeconds(scene.gap)} s`);
  const times = scene.times.sort((a, b) => a - b);
  const at = (part) => Math.round(times[Math.floor(times.length * part)] ?? 0);
  rows.push([what, scene.asked, scene.faults.length, [figures,
    `503: ${scene.refusals.length}${scene.refusals.length > 0 ? ` (${scene.refusals[0]})` : ''}, broken off: ${scene.broken}, longest without a right answer ${inSeconds(scene.gap)} s, median ${at(0.5)} ms,`
    + ` 99 % ${at(0.99)} ms`, scene.faults[0]].filter(Boolean).join('; ')]);
}

/** The node whose Patroni says that it has the primary; undefined when none has. */
async function findPrimary() {
  const answers = await Promise.all(NODES.map((node) => get(port + 20 + node, '/primary')));
  return NODES.find((_, index) => answers[index].status === 200);
}

/** Until somebody may publish again, and has. */
async function publishAgain(since, faults) {
  while (!(await findPrimary()) && Date.now() - since < 60_000) await wait(100);
  const found = Date.now() - since;
  while (!(await publish())) {
    if (Date.now() - since > 90_000) throw new Error('nothing can be published any more');
  }
  const took = Date.now() - since;
  if (took > LONGEST_WITHOUT_PUBLISHING) faults.push(`published only after ${inSeconds(took)} s`);
  return `a primary again after ${inSeconds(found)} s, a version published after ${inSeconds(took)} s`;
}

/** A publication is on its way when the blow falls: it may be acknowledged or not. */
async function blow(kill) {
  const onItsWay = publish();
  await wait(500 + random() * 4000);
  const since = Date.now();
  await kill(await findPrimary());
  return { since, onItsWay };
}

async function killPrimaryDatabase(faults) {
  const { since, onItsWay } = await blow((node) => must('kill_postmaster_of', String(node)));
  const figures = await publishAgain(since, faults);
  await onItsWay;
  return figures;
}

async function killPrimaryNode(faults) {
  let killed;
  const { since, onItsWay } = await blow((node) => { killed = node; return must('kill_node', String(node)); });
  const figures = await publishAgain(since, faults);
  await onItsWay;
  return `${figures}; ${await comeBack(killed)}`;
}

/** Starts a node again; answers in how long it serves the newest version. */
async function comeBack(node) {
  const since = Date.now();
  await must('start_node', String(node));
  const newest = Math.max(...acknowledged.map(({ version }) => version));
  for (;;) {
    const { status, headers } = await get(serverOf(node), '/ogc?f=json');
    if (status === 200 && Number(headers['redlines-version'].split('.')[0]) >= newest) break;
    if (Date.now() - since > 90_000) throw new Error(`node ${node} has not caught up`);
    await wait(200);
  }
  return `the node caught up in ${inSeconds(Date.now() - since)} s`;
}

async function killServers() {
  const order = NODES.toSorted(() => random() - 0.5);
  for (const node of order) {
    await must('kill_server_of', String(node));
    await wait(2000);
    await must('start_server_of', String(node));
    await wait(2000);
  }
  return `nodes ${order.join(', ')}`;
}

async function leaveReplicaAway() {
  const primary = await findPrimary();
  const away = pick(NODES.filter((node) => node !== primary));
  await must('kill_node', String(away));
  let published = 0;
  for (let i = 0; i < 2; i += 1) published += (await publish()) ? 1 : 0;
  if (published < 2) throw new Error(`${published} of 2 versions published while a replica was away`);
  return `${published} versions meanwhile; ${await comeBack(away)}`;
}

/** With one node of three nobody may be primary: it goes on being read, and publishing begins again with the others. */
async function loseTwoNodes(faults) {
  const left = pick(NODES);
  const lost = NODES.filter((node) => node !== left);
  await Promise.all(lost.map((node) => must('kill_node', String(node))));
  await wait(15_000);
  const since = Date.now();
  const started = lost.map((node) => must('start_node', String(node)));
  const [figures] = await Promise.all([publishAgain(since, faults), ...started]);
  return `node ${left} left for 15 s; both started again, ${figures}`;
}

/** Every version that was ever acknowledged, asked of every node, without the proxy. */
async function lookForLost() {
  const faults = [];
  for (const { version, n } of acknowledged) {
    for (const node of NODES) {
      const { status, text } = await get(serverOf(node), `/ogc/collections/siege/items?asOf=${version}`);
      const held = status === 200 ? JSON.parse(text).features[0].properties.n : undefined;
      if (held !== n) faults.push(`version ${version} on node ${node}: ${status}, ${held} in place of ${n}`);
    }
  }
  rows.push(['acknowledged versions, asked of each node', acknowledged.length * NODES.length, faults.length,
    [`${acknowledged.length} of ${tried} publications acknowledged`, faults[0]].filter(Boolean).join('; ')]);
}

async function besiege() {
  if (!(await publish())) throw new Error('the first version could not be published');
  claims = JSON.parse((await get(PROXY, '/ogc/collections/claims/items?limit=1')).text).numberMatched;
  scene = { asked: 0, refusals: [], broken: 0, faults: [], times: [], gap: 0, last: performance.now() };
  const clients = Array.from({ length: CLIENTS }, client);
  await during('nothing is killed', async () => {
    const until = Date.now() + seconds * 1000;
    let published = 0;
    while (Date.now() < until) published += (await publish()) ? 1 : 0;
    return `${published} versions published`;
  });
  for (let i = 0; i < kills; i += 1) {
    await during("the primary's PostgreSQL killed (kill -9)", killPrimaryDatabase);
    await wait(5000);
    await during("the primary's whole node killed, then started again", killPrimaryNode);
  }
  await during('each server killed, one by one', killServers);
  await during("a replica's node killed, then started again", leaveReplicaAway);
  await during('two nodes of three killed, then started again', loseTwoNodes);
  going = false;
  await Promise.all(clients);
  await lookForLost();
}

try {
  await besiege();
} catch (failure) {
  rows.push(['the siege itself', 0, 1, failure.message]);
} finally {
  going = false;
  fs.rmSync(folder, { recursive: true });
}
console.log(`\n| what (seed ${seed}) | requests | misses | |\n|---|---:|---:|---|`);
for (const row of rows) console.log(`| ${row.join(' | ')} |`);
process.exit(rows.some(([, asked, misses]) => misses > 0 || !(asked > 0)) ? 1 : 0);
