// Two servers of one version send the same bytes under the same strong ETag, at every address that the landing page
// and the sitemap lead to, in every representation: same_bytes.mjs URL URL. Both are asked as the same host.
import { createHash } from "node:crypto";
import { get } from "node:http";

const MOST = 1500;
const [one, other] = process.argv.slice(2);
const host = "redlines.example";

const ask = (server, address, accept) =>
  new Promise((resolve, reject) => {
    const url = new URL(server);
    const options = { host: url.hostname, port: url.port, path: address, headers: { host, accept } };
    get(options, (answer) => {
      const pieces = [];
      answer.on("data", (piece) => pieces.push(piece));
      answer.on("error", reject);
      answer.on("end", () => {
        const body = Buffer.concat(pieces);
        const hash = createHash("sha256").update(body).digest("hex");
        resolve({ status: answer.statusCode, headers: answer.headers, hash, text: body.toString() });
      });
    }).on("error", reject);
  });

// What an answer leads to on this server, in whatever format it is.
const linksOf = (answer) =>
  [...`${answer.headers.link ?? ""} ${answer.text}`.matchAll(/http:\/\/redlines\.example(\/[^\s"'<>\\)]*)/g)].map(
    ([, path]) => path.replaceAll("&amp;", "&").replace(/#.*/, ""),
  );

const waiting = ["/ogc", "/sitemap.xml", "/robots.txt", "/ogc?f=html", "/ogc/api", "/ogc/api.html", "/"];
const seen = new Set(waiting);
const differ = [];
let compared = 0;
for (let address = waiting.shift(); address !== undefined && compared < MOST; address = waiting.shift()) {
  for (const accept of ["*/*", "text/html"]) {
    const [a, b] = await Promise.all([ask(one, address, accept), ask(other, address, accept)]);
    compared++;
    if (a.status !== b.status || a.headers.etag !== b.headers.etag || a.hash !== b.hash) {
      differ.push(`${address} (Accept: ${accept}): ${a.status} ${a.headers.etag} ${a.hash.slice(0, 8)}, and`
        + ` ${b.status} ${b.headers.etag} ${b.hash.slice(0, 8)}`);
    }
    for (const path of /^(text|application)\/[\w.+-]*(json|xml|html|plain)/.test(a.headers["content-type"]) ? linksOf(a) : []) {
      if (!seen.has(path)) {
        seen.add(path);
        waiting.push(path);
      }
    }
  }
}
console.log(`${compared} answers compared, ${differ.length} differ`);
differ.slice(0, 20).forEach((line) => console.log(line));
process.exit(differ.length === 0 && compared > 200 ? 0 : 1);
