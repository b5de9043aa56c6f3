// node summary.mjs results.tsv: medians, and ratios taken within each round, beside the targets, as Markdown.
import { readFileSync } from 'node:fs';

const FIELDS = ['rate', 'median', 'late', 'megabytes', 'errors', 'first', 'peak'];

/** What is aimed at, if anything: a workload's rate, or another figure, against a contestant's; or a figure of its own. */
const TARGETS = [
  ['layer cached', 'nginx', 1.0],
  ['layer cached, gzip', 'nginx', 0.95],
  ['layer cached, 304', 'nginx', 0.9],
  ['page cached', 'nginx', 0.95],
  ['box cached', 'nginx', 0.85],
  ['layer uncached', 'PostgreSQL json', 2.8],
  ['page uncached', 'PostgreSQL json', 3.5],
  ['box uncached', 'PostgreSQL json', 1.4],
  ['box uncached', 'redlines, a tenth of the layer', 0.77],
  ['day uncached', 'PostgreSQL json'],
  ['property uncached', 'PostgreSQL json'],
  ['box uncached, first 5 s', 'PostgreSQL json'],
  ['export', 'PostgreSQL json', 2.0],
  ['analysis: collisions', 'redlines, claims', 1.0, 'megabytes'],
  ['publication', 'without the analysis', 0.5],
  ['layer uncached', 'MapServer'],
  ['page uncached', 'MapServer'],
  ['box uncached', 'MapServer', 8],
  ['layer uncached', 'QGIS Server'],
  ['page uncached', 'QGIS Server'],
  ['box uncached', 'QGIS Server', 8],
];
const FIGURES = [
  ['box uncached, 4 clients', 'late', 'the 99th percentile, ms'],
  ['analysis: scenario, 4 clients', 'late', 'the 99th percentile, ms', 20],
  ['analysis: arrangement, 4 clients', 'late', 'the 99th percentile, ms', 20],
  ['analysis: room, 4 clients', 'late', 'the 99th percentile, ms', 200],
  ['analysis: first room after start', 'median', 'ms'],
  ['publication', 'median', 'ms'],
  ['export', 'first', 'first byte, ms', 10],
  ['export', 'peak', 'peak memory of the server, MB', 180],
  ['export, slow client', 'peak', 'peak memory of the server, MB', 180],
  ['export, 8 clients', 'peak', 'peak memory of the server, MB'],
  ['start', 'median', 'first answer from the database, ms', 1500],
  ['import', 'rate', 'features/s'],
  ['import', 'peak', 'peak memory of the command, MB'],
];

/** Figures of which at most so many times a contestant's is aimed at. */
const LIMITS = [['box uncached, 4 clients', 'PostgreSQL json', 2, 'late', 'the 99th percentile']];

/** workload → contestant → round → figures */
const results = new Map();
for (const line of readFileSync(process.argv[2], 'utf8').trim().split('\n')) {
  const [round, workload, contestant, ...values] = line.split('\t');
  const figures = Object.fromEntries(FIELDS.map((field, i) => [field, Number(values[i])]));
  if (!results.has(workload)) results.set(workload, new Map());
  const contestants = results.get(workload);
  if (!contestants.has(contestant)) contestants.set(contestant, new Map());
  contestants.get(contestant).set(round, figures);
}

const short = (number) =>
  number >= 100 ? number.toFixed(0) : String(Number(number.toPrecision(3)));

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const spread = (numbers) =>
  `${short(median(numbers))} (${short(Math.min(...numbers))}–${short(Math.max(...numbers))})`;

function ratios(workload, against, field = 'rate') {
  const contestants = results.get(workload);
  const own = contestants?.get('redlines');
  const other = contestants?.get(against);
  if (!own || !other) return [];
  return [...own.keys()]
    .filter((round) => other.has(round))
    .map((round) => own.get(round)[field] / other.get(round)[field]);
}

const figures = (workload, contestant, field) =>
  [...(results.get(workload)?.get(contestant)?.values() ?? [])].map((one) => one[field]);

function row(workload, measured, found, sign, target) {
  if (!found.length) return;
  const met = sign === '≥' ? median(found) >= target : median(found) <= target;
  const aim = target === undefined ? '– | ' : `${sign} ${target} | ${met ? 'met' : 'missed'}`;
  console.log(`| ${workload} | ${measured} | ${spread(found)} | ${aim} |`);
}

console.log('\n| workload | measured | median (least–most) | target | |\n|---|---|---|---|---|');
for (const [workload, against, target, field] of TARGETS)
  row(
    workload,
    `× ${against}${field ? `, ${field}/s` : ''}`,
    ratios(workload, against, field),
    '≥',
    target,
  );
for (const [workload, against, limit, field, title] of LIMITS)
  row(workload, `${title}, × ${against}`, ratios(workload, against, field), '≤', limit);
for (const [workload, field, title, target] of FIGURES)
  row(workload, title, figures(workload, 'redlines', field), '≤', target);

console.log(
  '\n| workload | who | answers/s (import: features/s) | median ms | 99 % ms | MB/s | errors |\n|---|---|---|---|---|---|---|',
);
for (const [workload, contestants] of results) {
  for (const contestant of contestants.keys()) {
    const cells = ['rate', 'median', 'late', 'megabytes'].map((field) => {
      const found = median(figures(workload, contestant, field));
      return found ? short(found) : '–';
    });
    const errors = figures(workload, contestant, 'errors').reduce((sum, one) => sum + one, 0);
    console.log(`| ${workload} | ${contestant} | ${cells.join(' | ')} | ${errors} |`);
  }
}
