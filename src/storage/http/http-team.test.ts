import { afterAll } from "vitest";
import { type Actor, noDigests, personSchema } from "#domain";
import { describeTeamFunctions } from "../../domain/ports/contract/describe-team-functions-for-test.ts";
import { people } from "../../domain/ports/contract/stage-for-test.ts";
import { openTestDatabase } from "../../../server/database/cluster-for-test.ts";
import { serveTenants } from "../../../server/http/served-for-test.ts";
import { createPostgresWorkspaces } from "../../../server/stores/postgres-workspaces.ts";
import { createTeamPlugin } from "../../../server/team/team-routes.ts";
import { openHttpWorkspace } from "./http-workspace.ts";

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

describeTeamFunctions("server, over HTTP", async () => {
  let actor: Actor = people.nora;
  const served = await serve({ clock, actor: () => actor });
  const as = async (person: Actor) => {
    const opened = await openHttpWorkspace({
      origin: served.origin,
      fetch: async (address, request) => {
        actor = person;
        return served.fetch(address, request);
      },
      session: { csrf: () => null, read: async () => null },
      clock,
      platform: { indexedDB: null, storage: null },
    });
    if (!opened.ok) throw new Error(opened.error.kind);
    closers.push(opened.value.close);
    return opened.value;
  };
  return {
    nora: await as(people.nora),
    ben: await as(people.ben),
    vera: await as(people.vera),
    ada: await as(people.ada),
    pass: (milliseconds) => {
      time += milliseconds;
    },
  };
});
