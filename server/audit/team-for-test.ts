import { createSystemsPlugin } from "../fhir-access/system-routes.ts";
import { createApp } from "../http/create-app.ts";
import { startComposed, type Stage } from "../sign-in/stage-for-test.ts";
import { createMovePlugin } from "../move/move-routes.ts";
import { contentsInDatabase } from "../stores/document-contents.ts";
import { createPostgresWorkspaces } from "../stores/postgres-workspaces.ts";
import { createTeamPlugin } from "../team/team-routes.ts";
import { type Audit, createAudit } from "./create-audit.ts";

/** The whole server as it runs: sign-in, audit, stores, on a real provider and a real database. */
export async function startTeam(): Promise<{ readonly stage: Stage; readonly audit: Audit }> {
  let audit: Audit | null = null;
  const stage = await startComposed(({ database, clock, origin }) => {
    const made = createAudit({ pool: database.app, clock });
    const workspaces = createPostgresWorkspaces({ pool: database.app, clock });
    audit = made;
    return {
      people: workspaces.people,
      record: made.recordSignIn,
      app: async (signIn) =>
        createApp({
          ...workspaces,
          whoIs: signIn.whoIs,
          assetsFolder: null,
          log: null,
          plugins: {
            open: [made.pluginFor(signIn.whoIs), signIn.plugin],
            signedIn: [
              made.routesFor(signIn.whoIs),
              createTeamPlugin({ pool: database.app, workspaceOf: workspaces.workspaceOf, clock }),
              createSystemsPlugin({ pool: database.app, publicUrl: origin, clock }),
              createMovePlugin({
                ...{ pool: database.app, contents: contentsInDatabase, clock },
                ...{ process: "test", app: "0.1.0", workFactor: 2 },
              }),
            ],
          },
        }),
      close: workspaces.close,
    };
  });
  if (audit === null) throw new Error("not composed");
  return { stage, audit };
}
