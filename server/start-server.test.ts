import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { openTestDatabase } from "./database/cluster-for-test.ts";
import { NotStarted, startServer } from "./start-server.ts";

const database = await openTestDatabase();
afterAll(() => database.close());

const settings = {
  databaseUrl: database.url("w_app"),
  databaseConnections: 4,
  host: "127.0.0.1",
  port: 0,
  assetsFolder: null,
  trustedProxies: [],
  requestsPerMinute: null,
  stopSeconds: 5,
  attachmentUrl: null,
  bucket: null,
};
const options = {
  settings,
  signIn: {
    publicUrl: "http://127.0.0.1:4180",
    tenants: [
      {
        tenant: "plan",
        issuer: "http://127.0.0.1:9",
        clientId: "workstation",
        claims: { name: "name", roles: "groups" },
        roles: {},
      },
    ],
  },
  environment: {},
  log: null,
  clock: () => new Date().toISOString(),
};

test("a server answers once it has started, says when it is about to stop, and is gone after", async () => {
  const server = await startServer(options);
  const address = `http://127.0.0.1:${String(server.port)}`;
  expect((await fetch(`${address}/health/ready`)).status).toBe(200);
  expect((await fetch(`${address}/api/v1/plan`)).status).toBe(401);
  expect((await fetch(`${address}/api/v1/move/cases/x`)).status).toBe(401);
  expect((await fetch(`${address}/auth/session`)).status).toBe(200);
  await server.stop();
  await expect(fetch(`${address}/health/ready`)).rejects.toThrow("fetch failed");
});

test("a server that cannot work does not start, and says why without an address or a password", async () => {
  const taken = await listening();
  const address = taken.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  const away = "postgres://w_app:s3cret-word@127.0.0.1:1/review";
  for (const [changed, words] of [
    [{ databaseUrl: away }, "The database does not respond (ECONNREFUSED)"],
    [{ databaseUrl: database.url("nobody") }, "The database does not respond (28000)"],
    [{ port }, `port ${String(port)} (EADDRINUSE)`],
  ] as const) {
    const started = startServer({ ...options, settings: { ...settings, ...changed } });
    await expect(started).rejects.toThrow(NotStarted);
    await expect(started).rejects.toThrow(words);
    await expect(started).rejects.not.toThrow("s3cret-word");
    await expect(started).rejects.toThrow("Nothing was changed");
  }
});

test("a server whose sign-in lacks a secret that it names does not start, and names it", async () => {
  const [tenant] = options.signIn.tenants;
  if (tenant === undefined) throw new Error("no tenant");
  const tenants = [{ ...tenant, clientSecretVariable: "NO_SUCH_SECRET" }];
  await expect(startServer({ ...options, signIn: { ...options.signIn, tenants } })).rejects.toThrow(
    "Nothing was changed. NO_SUCH_SECRET is not set.",
  );
});

test("a server on a database of a later release, which took something away, does not start", async () => {
  await database.admin.query("insert into review.needed_by_schema values ('9999_expands')");
  await expect(startServer(options)).rejects.toThrow("from a later release");
  await database.admin.query("delete from review.needed_by_schema");
});

async function listening(): Promise<Server> {
  const server = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  return server;
}
