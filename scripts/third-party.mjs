// What others wrote and Redlines runs with: its licences and notices.
//
//   node scripts/third-party.mjs notices             the notices of what the page's bundle holds
//   node scripts/third-party.mjs java BOM            what the server holds, a line each, from a CycloneDX file
//   node scripts/third-party.mjs check LIB [LIB...]  ends with 1 where a licence or a notice is missing

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const frontend = path.join(root, 'frontend');
const allowed = words('scripts/licences-allowed.txt');
const noticesFile = 'frontend/public/notices.txt';
const javaFile = 'docs/third-party.tsv';

/** The lines of a file that are no comments. */
function words(file) {
  const lines = fs.readFileSync(path.join(root, file), 'utf8').split('\n');
  return lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
}

/** The packages that are compiled into the page: all but those for development. */
function bundled() {
  const lock = JSON.parse(fs.readFileSync(path.join(frontend, 'package-lock.json'), 'utf8'));
  return Object.entries(lock.packages)
    .filter(([folder, { dev }]) => folder !== '' && !dev)
    .map(([folder, { version, license }]) => ({
      name: folder.replace(/^.*node_modules\//, ''),
      folder,
      version,
      licence: license ?? 'none told',
    }));
}

function notices() {
  const texts = bundled().map(({ name, version, licence, folder }) => {
    const place = path.join(frontend, folder);
    const file = fs.readdirSync(place).find((one) => /^(licen[cs]e|copying)/i.test(one));
    if (!file) throw new Error(`${name} brings no licence text`);
    const text = fs.readFileSync(path.join(place, file), 'utf8').trim().replaceAll('\r\n', '\n');
    return `${name} ${version} (${licence})\n\n${text}\n`;
  });
  const head =
    'The page of Redlines holds the following packages, each under its own licence.\n' +
    'Written by ./redlines sbom.\n';
  return [head, ...texts].join(`\n${'-'.repeat(80)}\n\n`);
}

/** Names that packages give to licences, and the SPDX identifiers that they stand for. */
const SPDX = { 'Eclipse Public License (EPL) 2.0': 'EPL-2.0' };

/** Group, name and licence of each component; where there is a choice, the one that is allowed here. */
function java(bom) {
  const { components } = JSON.parse(fs.readFileSync(bom, 'utf8'));
  const lines = components.map(({ group, name, licenses = [] }) => {
    const told = licenses.map(({ license, expression }) => license?.id ?? license?.name ?? expression).map((one) => SPDX[one] ?? one);
    const chosen = told.find((one) => allowed.includes(one)) ?? told.join(' or ');
    return `${group}\t${name}\t${chosen === '' ? 'none told' : chosen}`;
  });
  return `${[...new Set(lines)].sort().join('\n')}\n`;
}

/** The faces that the server writes pictures with: each is named in NOTICE, and its licence lies beside it. */
function fontFaults() {
  const folder = path.join(root, 'src/main/resources/fonts');
  const notice = fs.readFileSync(path.join(root, 'NOTICE'), 'utf8').replaceAll(/\s+/g, ' ');
  const licence = fs.readFileSync(path.join(folder, 'OFL.txt'), 'utf8');
  const faces = fs.readdirSync(folder).filter((file) => file.endsWith('.ttf')).map((file) => file.replace(/_.*/, ''));
  const names = [...new Set(faces)].map((face) => face.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' '));
  const faults = names.filter((name) => !notice.includes(name)).map((name) => `the face ${name} is not in NOTICE`);
  if (!licence.includes('SIL OPEN FONT LICENSE Version 1.1')) faults.push('the faces have no licence beside them');
  return faults;
}

function check(libs) {
  const faults = [];
  for (const { name, licence } of bundled()) {
    if (!allowed.includes(licence)) faults.push(`${name} has the licence ${licence}, which is not allowed`);
  }
  const known = words(javaFile).map((line) => line.split('\t'));
  for (const [group, name, licence] of known) {
    if (!allowed.includes(licence)) faults.push(`${group}:${name} has the licence ${licence}, which is not allowed`);
  }
  const jars = libs.flatMap((lib) => fs.readdirSync(lib));
  for (const jar of jars) {
    const listed = known.some(([group, name]) => jar.startsWith(`${group}.${name}-`));
    if (!listed) faults.push(`${jar} is not in ${javaFile}: ./redlines sbom lists it with its licence`);
  }
  faults.push(...fontFaults());
  if (fs.readFileSync(path.join(root, noticesFile), 'utf8') !== notices()) {
    faults.push(`${noticesFile} is not what the packages say: ./redlines sbom writes it anew`);
  }
  faults.forEach((fault) => console.error(fault));
  console.log(`${bundled().length} packages of the page, ${jars.length} jars: ${faults.length} faults`);
  process.exitCode = faults.length === 0 && jars.length > 0 ? 0 : 1;
}

const [action, ...rest] = process.argv.slice(2);
if (action === 'notices') process.stdout.write(notices());
else if (action === 'java') process.stdout.write(java(rest[0]));
else if (action === 'check') check(rest);
else throw new Error(`third-party.mjs knows notices, java and check; not '${action}'`);
