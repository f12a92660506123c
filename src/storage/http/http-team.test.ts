import { afterAll, expect, it } from "vitest";
import { type Actor, noDigests, personSchema, readSettings } from "#domain";
import { describePhysicianPool } from "../../domain/ports/contract/describe-physician-pool-for-test.ts";
import {
  describeTeamFunctions,
  type TeamStage,
} from "../../domain/ports/contract/describe-team-functions-for-test.ts";
import { people } from "../../domain/ports/contract/stage-for-test.ts";
import { openTestDatabase } from "../../../server/database/cluster-for-test.ts";
import { serveTenants } from "../../../server/http/served-for-test.ts";
import { createPostgresWorkspaces } from "../../../server/stores/postgres-workspaces.ts";
import { createTeamPlugin } from "../../../server/team/team-routes.ts";
import { type HttpWorkspace, openHttpWorkspace } from "./http-workspace.ts";
import { withServerUpkeep } from "./server-upkeep.ts";

let time = Date.now();
const clock = (): string => new Date(time).toISOString();
const database = await openTestDatabase();
const workspaces = createPostgresWorkspaces({
  pool: database.app,
  clock,
  digestsIn: () => noDigests,
});
const { workspaceOf } = workspaces;
const closers: (() => void)[] = [];
// Last of all: the server ends the streams itself, and its pages stop asking for them.
afterAll(async () => {
  for (const close of closers) close();
  await workspaces.close();
  await database.close();
});
const serve = serveTenants(
  async (tenant) => {
    await database.app.query("select review.found_tenant($1, $1)", [tenant]);
    return {
      ...workspaces,
      async admit(actor) {
        const admitted = await workspaces.people.admit(tenant, personSchema.parse(actor));
        if (!admitted.ok) throw new Error(admitted.error.kind);
        return admitted.value.person.id;
      },
    };
  },
  { signedIn: [createTeamPlugin({ pool: database.app, workspaceOf, clock })] },
);

/** Opens the workspace of several people on one server; each asks as who he or she is. */
async function team(): Promise<(person: Actor) => Promise<HttpWorkspace>> {
  let actor: Actor = people.nora;
  const served = await serve({ clock, actor: () => actor });
  return async (person) => {
    const opened = await openHttpWorkspace({
      origin: served.origin,
      fetch: async (address, request) => {
        actor = person;
        return served.fetch(address, request);
      },
      session: { csrf: () => null, read: async () => null },
      draftKey: null,
      clock,
      platform: { indexedDB: null, storage: null },
    });
    if (!opened.ok) throw new Error(opened.error.kind);
    closers.push(opened.value.close);
    return opened.value;
  };
}

async function stage(): Promise<TeamStage> {
  const as = await team();
  return {
    nora: await as(people.nora),
    ben: await as(people.ben),
    vera: await as(people.vera),
    paul: await as(people.paul),
    ada: await as(people.ada),
    now: clock,
    pass: (milliseconds) => {
      time += milliseconds;
    },
  };
}

describeTeamFunctions("server, over HTTP", stage);
describePhysicianPool("server, over HTTP", stage);

it("works in the zone an administrator chose, also for whoever has set nothing", async () => {
  const as = await team();
  const ada = await as(people.ada);
  await ada.settings.write({ planZone: "America/Denver" }, { ifRevision: 0 });
  const opened = await withServerUpkeep(await as(people.nora)).upkeep.openSetup();
  expect(opened.ok && readSettings(opened.value.rows)?.value).toEqual({
    planZone: "America/Denver",
  });
});
