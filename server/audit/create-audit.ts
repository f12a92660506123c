import type { FastifyInstance, FastifyPluginAsync } from "fastify";
import type { Pool } from "pg";
import type { SystemEvent } from "../fhir-access/system-event.ts";
import type { SignInEvent } from "../sign-in/sign-in-event.ts";
import type { WhoIs } from "../sign-in/signed-in.ts";
import type { AuditEntry } from "#domain";
import { type AuditLog, createAuditLog } from "./audit-log.ts";
import { recordRequests } from "./audit-requests.ts";
import { auditRoutes } from "./audit-routes.ts";
import { createCaseAccess } from "./case-access.ts";
import { systemEntryOf } from "./system-entry.ts";
import { caseAccessRoutes, guardClosedCases } from "./case-access-requests.ts";

export interface Audit {
  readonly log: AuditLog;
  /** What the sign-in gives to record. */
  readonly recordSignIn: (event: SignInEvent) => Promise<void>;
  /** What the access of systems gives to record. */
  readonly recordSystem: (event: SystemEvent) => Promise<void>;
  /**
   * Records every request, and keeps closed cases closed. The first of `createApp`’s open plugins: what others refuse is
   * recorded as well.
   */
  readonly pluginFor: (whoIs: WhoIs) => FastifyPluginAsync;
  /** Search, export, and what opens a closed case; one of `createApp`’s plugins for people who are signed in. */
  readonly routesFor: (whoIs: WhoIs) => FastifyPluginAsync;
}

/** @param clock - ISO 8601 in UTC */
export function createAudit({
  pool,
  clock,
}: {
  readonly pool: Pool;
  readonly clock: () => string;
}): Audit {
  const log = createAuditLog(pool);
  const access = createCaseAccess(pool, clock);
  return {
    log,
    recordSignIn: async (event) => log.append(event.tenant, entryOf(event, clock())),
    recordSystem: async (event) => log.append(event.tenant, systemEntryOf(event, clock())),
    pluginFor(whoIs) {
      async function plugin(app: FastifyInstance): Promise<void> {
        recordRequests(app, { whoIs, clock, log });
        guardClosedCases(app, { access, whoIs });
      }
      // Fastify would otherwise keep what a plugin adds to the plugin’s own routes.
      return Object.assign(plugin, { [Symbol.for("skip-override")]: true });
    },
    routesFor: (whoIs) => async (api) => {
      await api.register(auditRoutes({ log, whoIs }));
      await api.register(caseAccessRoutes({ access, whoIs }));
    },
  };
}

const steps = {
  "signed-in": "sign-in",
  refused: "sign-in",
  confirmed: "session-confirmed",
  ended: "session-ended",
  "draft-key-made": "draft-key-made",
  "draft-key-destroyed": "draft-key-destroyed",
} as const;

const kinds: Readonly<Partial<Record<SignInEvent["kind"], AuditEntry["kind"]>>> = {
  "draft-key-made": "create",
  "draft-key-destroyed": "delete",
};

function entryOf(event: SignInEvent, at: string): AuditEntry {
  return {
    at,
    personId: event.personId,
    role: "role" in event ? event.role : null,
    sessionId: "sessionId" in event ? event.sessionId : null,
    action: steps[event.kind],
    kind: kinds[event.kind] ?? "execute",
    outcome: event.kind === "refused" ? "refused" : "done",
    status: null,
    caseIds: [],
    fields: [],
    ...("subjectId" in event && event.subjectId !== undefined
      ? { subjectId: event.subjectId }
      : {}),
    ...("why" in event ? { why: event.why } : {}),
    ...("proof" in event ? { proof: event.proof } : {}),
    requestId: null,
  };
}
