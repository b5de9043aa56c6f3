// A server of a replica that is behind: behind.mjs PRIMARY REPLICA OLDER NEWER [caught-up]. While the replica has not got
// the newer version, its server says so and never answers with another; then both answer alike.
import assert from "node:assert/strict";

const [primary, replica, older, newer, caughtUp] = process.argv.slice(2);
const CLAIMS = "/ogc/collections/claims/items?limit=5";

const ask = async (server, address, seen) => {
  const answer = await fetch(server + address, { headers: seen ? { "Redlines-Version": seen } : {} });
  return { status: answer.status, version: answer.headers.get("redlines-version"), text: await answer.text(),
    retry: answer.headers.get("retry-after") };
};

/** Servers hear of a version within a second or so. */
const eventually = async (check) => {
  for (let tries = 0; ; tries++) {
    try {
      return await check();
    } catch (failure) {
      if (tries === 100) throw failure;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
};

const isAnswered = async (server, address, version, seen) => {
  const answer = await ask(server, address, seen);
  assert.deepEqual([answer.status, answer.version], [200, version], `${server}${address}, seen: ${seen}`);
  return answer.text.replaceAll(server, "");
};

const isToCome = async (address, seen) => {
  const answer = await ask(replica, address, seen);
  assert.deepEqual([answer.status, answer.retry], [503, "5"], `${address}, seen: ${seen}: ${answer.text}`);
};

await eventually(() => isAnswered(primary, CLAIMS, newer));
if (caughtUp) {
  await eventually(() => isAnswered(replica, CLAIMS, newer, newer));
  const addresses = [CLAIMS, `${CLAIMS}&asOf=${newer}`, `${CLAIMS}&asOf=${older}`];
  for (const address of addresses) {
    const version = address.endsWith(older) ? older : newer;
    const text = await isAnswered(primary, address, version, newer);
    assert.equal((await isAnswered(replica, address, version, newer)).replace(/"timeStamp":"[^"]*"/, ""),
      text.replace(/"timeStamp":"[^"]*"/, ""));
  }
  console.log(`${addresses.length} addresses are answered alike`);
} else {
  const number = newer.split(".")[0];
  const named = [newer, number].flatMap((asOf) => [`${CLAIMS}&asOf=${asOf}`, `/ogc?asOf=${asOf}`, `/layers/claims.csv?asOf=${asOf}`,
    `/changes?to=${asOf}`]);
  for (const address of named) await isToCome(address);
  for (const address of [CLAIMS, "/ogc", "/layers/claims.csv"]) await isToCome(address, newer);
  await isAnswered(replica, CLAIMS, older);
  await isAnswered(replica, CLAIMS, older, older);
  await isAnswered(replica, `${CLAIMS}&asOf=${older}`, older);
  // Nobody but the primary knows that there is no such version.
  assert.equal((await ask(primary, `${CLAIMS}&asOf=${Number(number) + 1}.a1b2c3`)).status, 400);
  console.log(`${named.length + 3} requests are told to come back, and none gets another version`);
}
