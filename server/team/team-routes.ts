import { randomUUID } from "node:crypto";
import type { FastifyPluginAsync, FastifyRequest } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import type { Pool } from "pg";
import * as z from "zod/mini";
import { casePresenceSchema, takeOverSchema } from "#domain";
import { answer } from "../http/errors.ts";
import { answers, idParams } from "../http/routes/route-parts.ts";
import { signedInOf } from "../http/signed-in-request.ts";
import { originOf, pageOf, workspaceFor } from "../http/store-user.ts";
import type { ServerWorkspaces } from "../stores/server-workspace.ts";
import { type Transact, transactionsOf } from "../stores/transactions.ts";
import { registerAssign } from "./assign-route.ts";
import { registerLoad } from "./load-route.ts";
import { registerMentions } from "./mention-routes.ts";
import { registerPhysicians } from "./physician-routes.ts";
import { noteClosedPage, presentAt } from "./open-cases.ts";
import { type AtCase, answerTakeOver, inOutcome, noteOpen, takeOver } from "./take-over.ts";

export interface TeamOptions {
  readonly pool: Pool;
  readonly workspaceOf: ServerWorkspaces["workspaceOf"];
  /** ISO 8601 in UTC. */
  readonly clock: () => string;
}

const tags = ["team"];
const takeOverOutcomeSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("taken"), because: z.string() }),
  z.object({ kind: z.literal("asked"), takeOver: takeOverSchema }),
]);

/** What people do together: who has a case open, and how it goes from one to another. Behind the sign-in. */
export function createTeamPlugin({ pool, workspaceOf, clock }: TeamOptions): FastifyPluginAsync {
  // A name of its own: what is written here is told to every page, those of this server among them.
  const process = randomUUID();

  function transactOf(request: FastifyRequest): Transact {
    const { tenant, personId } = signedInOf(request);
    const { record } = request;
    const who = { tenant, personId, sessionId: originOf(request), record };
    return transactionsOf({ pool, process }, who);
  }

  function atCase(request: FastifyRequest, caseId: string): AtCase {
    const { personId, actor, sessionId } = signedInOf(request);
    return {
      caseId,
      person: { personId, name: actor.name },
      // Whoever names no page is one page for each session.
      page: pageOf(request) ?? sessionId,
      transact: transactOf(request),
      cases: workspaceFor(request, workspaceOf).cases,
      now: clock(),
    };
  }

  return async (instance) => {
    const api = instance.withTypeProvider<ZodTypeProvider>();

    registerLoad(api, { transactOf, clock });
    registerMentions(api, { transactOf, clock });
    registerAssign(api, { atCase, workspaceOf });
    registerPhysicians(api, {
      transactOf,
      casesOf: (request) => workspaceFor(request, workspaceOf).cases,
      clock,
    });

    api.post(
      "/cases/:id/open",
      {
        // Said every 20 seconds, and nothing of the case is in it: the reading of the case is what the audit records.
        config: { audit: "none" },
        schema: {
          operationId: "noteOpenCase",
          tags,
          params: idParams,
          body: z.strictObject({ isActive: z.boolean() }),
          response: answers(
            z.object({
              others: z.array(casePresenceSchema),
              takeOver: z.nullable(takeOverSchema),
              now: z.string(),
            }),
          ),
        },
      },
      async (request, reply) => {
        const at = atCase(request, request.params.id);
        return answer(reply, await inOutcome(async () => noteOpen(at, request.body.isActive)));
      },
    );

    api.delete(
      "/cases/:id/open",
      {
        config: { audit: "none" },
        schema: {
          operationId: "noteClosedCase",
          tags,
          params: idParams,
          response: answers(z.null()),
        },
      },
      async (request, reply) => {
        const { caseId, page, person, transact } = atCase(request, request.params.id);
        const outcome = await inOutcome(async () => {
          await transact("write", async (transaction) =>
            noteClosedPage(transaction, { caseId, page, personId: person.personId }),
          );
          return { ok: true, value: null } as const;
        });
        return answer(reply, outcome);
      },
    );

    api.get(
      "/team/open-cases",
      {
        config: { audit: "none" },
        schema: {
          operationId: "listOpenCases",
          tags,
          response: answers(z.object({ present: z.array(casePresenceSchema) })),
        },
      },
      async (request, reply) => {
        const { personId } = signedInOf(request);
        const outcome = await inOutcome(async () => {
          const all = await transactOf(request)("read", async (transaction) =>
            presentAt(transaction, null, clock()),
          );
          const present = all.filter((one) => one.personId !== personId);
          return { ok: true, value: { present } } as const;
        });
        return answer(reply, outcome);
      },
    );

    api.post(
      "/cases/:id/take-over",
      {
        schema: {
          operationId: "takeOverCase",
          tags,
          params: idParams,
          response: answers(takeOverOutcomeSchema, { version: z.nullable(z.string()) }),
        },
      },
      async (request, reply) => {
        const at = atCase(request, request.params.id);
        return answer(reply, await inOutcome(async () => takeOver(at)));
      },
    );

    api.post(
      "/cases/:id/take-over/answer",
      {
        schema: {
          operationId: "answerTakeOver",
          tags,
          params: idParams,
          body: z.strictObject({ id: z.string(), answer: z.enum(["given", "declined"]) }),
          response: answers(z.null(), { version: z.nullable(z.string()) }),
        },
      },
      async (request, reply) => {
        const at = atCase(request, request.params.id);
        const { id, answer: given } = request.body;
        return answer(reply, await inOutcome(async () => answerTakeOver(at, id, given)));
      },
    );
  };
}
