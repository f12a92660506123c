import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { afterAll, expect, test, vi } from "vitest";
import { newCaseId } from "#domain";
import { exampleDocument } from "../../src/domain/ports/contract/describe-document-store-for-test.ts";
import {
  exampleCase,
  stored,
  tickingClock,
} from "../../src/domain/ports/contract/examples-for-test.ts";
import { openTestDatabase } from "../database/cluster-for-test.ts";
import { createBucketContents } from "./bucket-contents.ts";
import { retryCleanups } from "./content-cleanups.ts";
import { createPostgresWorkspaces } from "./postgres-workspaces.ts";

const database = await openTestDatabase();
/** What a bucket holds. It speaks as much of S3 as is asked of it: PUT with a checksum, GET, DELETE and a list. */
const held = new Map<string, Buffer>();
let isAway = false;
const bucket = createServer((request, response) => {
  if (isAway) return void request.socket.destroy();
  void respond(request).then(({ status, body }) => response.writeHead(status).end(body));
}).listen(0, "127.0.0.1");
await once(bucket, "listening");
afterAll(async () => {
  vi.unstubAllEnvs();
  bucket.closeAllConnections();
  bucket.close();
  await database.close();
});

async function respond(
  request: IncomingMessage,
): Promise<{ readonly status: number; readonly body: Buffer | string }> {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://bucket");
  const key = decodeURIComponent(pathname).replace(/^\/charts\/?/, "");
  const content = await buffer(request);
  if (request.method === "PUT") {
    const hash = createHash("sha256").update(content).digest("base64");
    if (request.headers["x-amz-checksum-sha256"] !== hash) return { status: 400, body: "" };
    held.set(key, content);
    return { status: 200, body: "" };
  }
  if (request.method === "DELETE") {
    held.delete(key);
    return { status: 204, body: "" };
  }
  const prefix = searchParams.get("prefix");
  if (prefix !== null) {
    const keys = [...held.keys()].filter((one) => one.startsWith(prefix));
    const contents = keys.map((one) => `<Contents><Key>${one}</Key></Contents>`).join("");
    return { status: 200, body: `<ListBucketResult>${contents}</ListBucketResult>` };
  }
  const found = held.get(key);
  if (found !== undefined) return { status: 200, body: found };
  return { status: 404, body: "<Error><Code>NoSuchKey</Code></Error>" };
}

function given<T>(
  outcome:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly error: { readonly kind: string } },
): T {
  if (!outcome.ok) throw new Error(outcome.error.kind);
  return outcome.value;
}

async function openStores() {
  vi.stubEnv("AWS_ACCESS_KEY_ID", "key-for-test");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "secret-for-test");
  const address = bucket.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  const contents = await createBucketContents({
    endpoint: `http://127.0.0.1:${String(port)}`,
    name: "charts",
    region: "us-east-1",
    isNameInPath: true,
  });
  const tenant = newCaseId();
  const nurse = { id: newCaseId(), name: "Nora Example", role: "nurse-reviewer" } as const;
  await database.app.query("select review.found_tenant($1, $1)", [tenant]);
  const options = { pool: database.app, clock: tickingClock() };
  const inBucket = createPostgresWorkspaces({ ...options, contents });
  const inDatabase = createPostgresWorkspaces(options);
  given(await inBucket.people.admit(tenant, nurse));
  const who = { tenant, personId: nurse.id, sessionId: "s" };
  const [stores, before] = [inBucket.workspaceOf(who), inDatabase.workspaceOf(who)];
  const { value } = stored(await stores.cases.create(exampleCase(), { key: newCaseId() }));
  return {
    contents,
    stores,
    before,
    caseId: value.id,
    close: () => Promise.all([inBucket.close(), inDatabase.close()]),
  };
}

test("contents lie in a bucket piece by piece, are verified against the database, and go with their document", async () => {
  const { stores, before, caseId, close } = await openStores();
  const bytes = new Uint8Array(2_300_000).map((_, at) => (at * 31) % 251);
  const { documents } = stores;
  const content = new Blob([bytes]);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const earlier = given(
    await before.documents.add(exampleDocument({ caseId, name: "a", content, sha256 })),
  );
  const { id } = given(
    await documents.add(exampleDocument({ caseId, name: "b", content, sha256 })),
  );
  const keys = [...held.keys()].toSorted();
  expect(keys.map((key) => held.get(key)?.length)).toEqual([1_048_576, 1_048_576, 202_848]);

  // What was attached before there was a bucket is read from where it lies.
  for (const one of [id, earlier.id]) {
    const read = given(await documents.content(one));
    expect(read.integrity).toBe("verified");
    const part = given(await documents.range(one, 1_048_570, 1_048_580));
    expect(part.bytes).toEqual(bytes.slice(1_048_570, 1_048_581));
  }

  const [first = ""] = keys;
  const whole = held.get(first) ?? Buffer.alloc(0);
  held.set(first, Buffer.concat([Buffer.from([255]), whole.subarray(1)]));
  expect((await documents.range(id, 0, 9)).ok).toBe(false);
  expect(given(await documents.content(id)).integrity).toBe("changed");
  held.delete(first);
  expect(await documents.content(id)).toMatchObject({
    error: { kind: "invalid", where: "stored" },
  });

  given(await documents.putBack(id, new Blob([bytes])));
  expect(given(await documents.content(id)).integrity).toBe("verified");
  given(await documents.erase(id));
  expect(held.size).toBe(0);
  await close();
});

test("what a bucket that is away still holds is not said to be erased, and goes when it is asked for again", async () => {
  const { stores, caseId, close } = await openStores();
  const { id } = given(await stores.documents.add(exampleDocument({ caseId, name: "a" })));
  const isHeld = () => [...held.keys()].some((key) => key.includes(id));
  isAway = true;
  const erased = await stores.documents.erase(id);
  isAway = false;
  expect(erased).toMatchObject({ ok: false, error: { kind: "unavailable" } });
  expect(isHeld()).toBe(true);
  given(await stores.documents.erase(id));
  expect(isHeld()).toBe(false);
  await close();
});

test("what is left of an erased case’s documents is listed, and goes by itself once the bucket is back", async () => {
  const { stores, caseId, close, contents } = await openStores();
  const add = async (name: string) =>
    given(await stores.documents.add(exampleDocument({ caseId, name }))).id;
  const ids = [await add("a"), await add("b")];
  const isHeld = (id: string) => [...held.keys()].some((key) => key.includes(id));
  const listed = async () => {
    const { rows } = await database.app.query<{ readonly document_id: string }>(
      "select document_id from review.content_cleanups",
    );
    return rows.map(({ document_id: id }) => id).toSorted();
  };
  const retry = async () => retryCleanups(database.app, contents, "0 seconds");
  isAway = true;
  expect(await stores.documents.eraseCase(caseId)).toMatchObject({ ok: false });
  expect(await listed()).toEqual(ids.toSorted());
  expect(await retry()).toEqual({ gone: 0, left: 2 });
  isAway = false;
  expect(ids.every(isHeld)).toBe(true);
  expect(await retry()).toEqual({ gone: 2, left: 0 });
  expect([ids.some(isHeld), await listed()]).toEqual([false, []]);
  // One that goes at once is listed no more.
  const last = await add("c");
  given(await stores.documents.erase(last));
  expect([isHeld(last), await listed()]).toEqual([false, []]);
  await close();
});

test("a bucket that is away is an outage: nothing is stored, and nothing is said to be missing", async () => {
  const { stores, caseId, close } = await openStores();
  const { id } = given(await stores.documents.add(exampleDocument({ caseId, name: "a" })));
  bucket.closeAllConnections();
  await new Promise((resolve) => {
    bucket.close(resolve);
  });
  expect(await stores.documents.content(id)).toMatchObject({ error: { kind: "unavailable" } });
  expect(await stores.documents.add(exampleDocument({ caseId, name: "b" }))).toMatchObject({
    error: { kind: "unavailable" },
  });
  expect(given(await stores.documents.list(caseId)).items.map(({ name }) => name)).toEqual(["a"]);
  await close();
});
