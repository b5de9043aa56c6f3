// The API's documents, judged by validators of their formats: OpenAPI 3.0, GeoJSON (RFC 7946) and JSON-LD 1.1.
// Usage: validators.mjs http://127.0.0.1:8080
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [base] = process.argv.slice(2);
const require = createRequire(new URL('../../frontend/package.json', import.meta.url));
const load = (name) => import(pathToFileURL(require.resolve(name)));
const { Validator } = await load('@seriousme/openapi-schema-validator');
const { check } = await load('@placemarkio/check-geojson');
const { default: jsonld } = await load('jsonld');

const text = async (path) => {
  const answer = await fetch(base + path);
  if (!answer.ok) fail(`${path}: ${answer.status}`);
  return answer.text();
};
const json = async (path) => JSON.parse(await text(path));

function fail(message) {
  console.error(`FAILED: ${message}`);
  process.exit(1);
}

async function openApi() {
  const { valid, errors } = await new Validator().validate(await json('/ogc/api'));
  if (!valid) fail(`/ogc/api is no OpenAPI: ${JSON.stringify(errors).slice(0, 2000)}`);
  console.log('OpenAPI: /ogc/api is valid');
}

async function geoJson() {
  const { collections } = await json('/ogc/collections');
  for (const { id } of collections) {
    const path = `/ogc/collections/${id}/items?limit=20&zoom-level=5`;
    try {
      check(await text(path));
    } catch (fault) {
      fail(`${path} is no GeoJSON: ${fault.message}: ${JSON.stringify(fault.issues ?? '').slice(0, 1000)}`);
    }
  }
  console.log(`GeoJSON: ${collections.length} collections are valid`);
}

// Contexts are not fetched: schema.org's maps every term to an address of its own.
const contexts = async (url) => {
  if (!/^https?:\/\/schema\.org\/?$/.test(url)) throw new Error(`a context of ${url}`);
  const document = { '@context': { '@vocab': 'https://schema.org/', id: '@id', type: '@type' } };
  return { contextUrl: null, documentUrl: url, document };
};

async function statements(document, path) {
  try {
    return (await jsonld.toRDF(document, { safe: true, documentLoader: contexts })).length;
  } catch (fault) {
    return fail(`${path} is no JSON-LD: ${fault.message} ${JSON.stringify(fault.details ?? '').slice(0, 1000)}`);
  }
}

async function linkedData() {
  const catalogue = '/catalogue.jsonld';
  let all = await statements(await json(catalogue), catalogue);
  const { features } = await json('/ogc/collections/red-lines/items?limit=1');
  for (const path of ['', '/collections', '/collections/red-lines', `/collections/red-lines/items/${features[0].id}`]) {
    const page = await text(`/ogc${path}?f=html`);
    const found = [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
    for (const [, script] of found) all += await statements(JSON.parse(script), path);
  }
  if (all < 1000) fail(`only ${all} statements of linked data`);
  console.log(`JSON-LD: ${all} statements`);
}

await openApi();
await geoJson();
await linkedData();
