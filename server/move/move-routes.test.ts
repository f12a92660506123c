import { afterAll, expect, test } from "vitest";
import * as z from "zod/mini";
import { newCaseId, type Person } from "#domain";
import {
  exampleCase,
  stored,
  tickingClock,
} from "../../src/domain/ports/contract/examples-for-test.ts";
import { openTestDatabase } from "../database/cluster-for-test.ts";
import { createApp } from "../http/create-app.ts";
import { contentsInDatabase } from "../stores/document-contents.ts";
import { createPostgresWorkspaces } from "../stores/postgres-workspaces.ts";
import { createMovePlugin } from "./move-routes.ts";

const database = await openTestDatabase();
const clock = tickingClock();
const workspaces = createPostgresWorkspaces({ pool: database.app, clock });
const people = (["administrator", "nurse-reviewer"] as const).map((role): Person => ({
  id: newCaseId(),
  name: `${role} Example`,
  role,
}));
const [ada, nora] = people;
for (const tenant of ["one", "two"]) {
  await database.app.query("select review.found_tenant($1, $1)", [tenant]);
  for (const person of people) await workspaces.people.admit(tenant, person);
}
const app = await createApp({
  whoIs: async ({ headers }) => {
    const actor = people.find(({ id }) => id === headers["x-person-for-test"]);
    if (actor === undefined) return null;
    const tenant = headers["x-tenant-for-test"] === "two" ? "two" : "one";
    return {
      tenant,
      personId: actor.id,
      actor,
      sessionId: "s",
      authenticatedAt: clock(),
      authenticatedBy: [],
    };
  },
  workspaceOf: workspaces.workspaceOf,
  changes: workspaces.changes,
  isReady: workspaces.isReady,
  assetsFolder: null,
  log: null,
  plugins: {
    signedIn: [
      createMovePlugin({
        pool: database.app,
        contents: contentsInDatabase,
        process: "test",
        app: "0.1.0",
        // The database asks its own clock until when a restricted case stays open.
        clock: tickingClock("2999-01-01T00:00:00.000Z"),
        workFactor: 2,
        fileBytes: 1_000_000,
      }),
    ],
  },
});
afterAll(async () => {
  await app.close();
  await workspaces.close();
  await database.close();
});

function as(person: Person | undefined, tenant: string): Record<string, string> {
  return { "x-person-for-test": person?.id ?? "", "x-tenant-for-test": tenant };
}

async function bringIn(
  person: Person | undefined,
  file: Uint8Array<ArrayBuffer>,
  passphrase: string,
) {
  const form = new FormData();
  form.append("passphrase", passphrase);
  form.append("file", new Blob([file]), "backup.age");
  const request = new Request("http://server.example/", { method: "POST", body: form });
  return app.inject({
    method: "POST",
    url: "/api/v1/move/import",
    headers: { ...as(person, "two"), "content-type": request.headers.get("content-type") ?? "" },
    payload: Buffer.from(await request.arrayBuffer()),
  });
}

test("an administrator takes a tenant out as one file and brings it into another, and nobody else does", async () => {
  const nurse = workspaces.workspaceOf({ tenant: "one", personId: nora?.id ?? "", sessionId: "s" });
  const { value } = stored(
    await nurse.cases.create(exampleCase({ notes: "moved" }), { key: newCaseId() }),
  );
  const exportAs = (person: Person | undefined) =>
    app.inject({
      method: "POST",
      url: "/api/v1/move/export",
      headers: as(person, "one"),
      payload: { passphrase: "four plain words here" },
    });
  expect((await exportAs(nora)).statusCode).toBe(403);
  const out = await exportAs(ada);
  expect(out.headers["content-type"]).toBe("application/octet-stream");
  const file = new Uint8Array(out.rawPayload);

  expect((await bringIn(nora, file, "four plain words here")).statusCode).toBe(403);
  const wrong = await bringIn(ada, file, "other words");
  expect([wrong.statusCode, wrong.body.includes("wrong-passphrase")]).toEqual([422, true]);
  expect((await bringIn(ada, file.slice(0, -50), "four plain words here")).statusCode).toBe(422);
  expect((await bringIn(ada, new Uint8Array(1_000_001), "four plain words here")).statusCode).toBe(
    422,
  );
  const moved = await bringIn(ada, file, "four plain words here");
  expect(moved.json()).toMatchObject({
    ok: true,
    value: { cases: [{ id: value.id, kind: "add" }] },
  });

  const asked = await app.inject({
    url: `/api/v1/move/cases/${value.id}`,
    headers: as(nora, "two"),
  });
  const madeElsewhere = z.looseObject({ throughRevision: z.literal(1), fileSha256: z.string() });
  expect(
    z.object({ ok: z.literal(true), value: z.tuple([madeElsewhere]) }).safeParse(asked.json())
      .success,
  ).toBe(true);
  const signatures = await app.inject({
    url: `/api/v1/cases/${value.id}/made-elsewhere`,
    headers: as(nora, "two"),
  });
  expect(signatures.json()).toEqual({
    ok: true,
    value: { throughRevision: 1, determinations: [] },
  });
  const here = await app.inject({
    url: `/api/v1/move/cases/${value.id}`,
    headers: as(nora, "one"),
  });
  expect(here.json()).toEqual({ ok: true, value: [] });
});

test("an export leaves restricted cases out and says so, until its administrator opens them with a reason", async () => {
  const nurse = workspaces.workspaceOf({ tenant: "one", personId: nora?.id ?? "", sessionId: "s" });
  const { value } = stored(
    await nurse.cases.create(exampleCase({ notes: "restricted" }), { key: newCaseId() }),
  );
  await database.app.query("select review.set_restriction('one', $1, $2, true, $3, now())", [
    value.id,
    ada?.id,
    "A member of our own staff",
  ]);
  const passphrase = "four plain words here";
  const out = async (payload: object) =>
    app.inject({
      method: "POST",
      url: "/api/v1/move/export",
      headers: as(ada, "one"),
      payload: { passphrase, ...payload },
    });
  const casesIn = async (file: Uint8Array<ArrayBuffer>) => {
    const moved = z.object({
      value: z.object({ cases: z.array(z.looseObject({ id: z.string() })) }),
    });
    const read = moved.parse((await bringIn(ada, file, passphrase)).json());
    return read.value.cases.map(({ id }) => id);
  };
  const without = await out({});
  expect(without.headers["x-restricted-left-out"]).toBe("1");
  expect(await casesIn(new Uint8Array(without.rawPayload))).not.toContain(value.id);
  expect((await out({ restrictedReason: "too short" })).statusCode).toBe(422);
  const all = await out({ restrictedReason: "We move to another server." });
  expect(all.headers["x-restricted-left-out"]).toBe("0");
  expect(await casesIn(new Uint8Array(all.rawPayload))).toContain(value.id);
});
