import {
  policyChangeSchema,
  policyProposalSchema,
  policyVerdicts,
  type PolicyOutcome,
} from "#domain";
import type { FastifyReply } from "fastify";
import * as z from "zod/mini";
import { answer, NotAcceptable } from "../errors.ts";
import { workspaceFor } from "../store-user.ts";
import { type Api, answers, idParams, ifRevisionOf, type RouteParts } from "./route-parts.ts";

const stored = {
  tags: ["setup"],
  response: answers(z.object({ revision: z.int(), changes: z.array(policyChangeSchema) })),
};

/** The server knows who acts and which day it is; what a page says of that is not asked for. */
const unsaid = { by: { name: "", role: "" }, today: "" };

/** The plan's values of the criteria: what was proposed, proposing, and deciding as a second person. */
export function registerPolicy(api: Api, { workspaceOf }: RouteParts): void {
  api.get("/policy", { schema: { operationId: "readPolicy", ...stored } }, async (request, reply) =>
    answer(reply, await workspaceFor(request, workspaceOf).policy.read()),
  );

  api.post(
    "/policy",
    { schema: { operationId: "proposePolicy", body: policyProposalSchema, ...stored } },
    async (request, reply) => {
      const { policy } = workspaceFor(request, workspaceOf);
      const acting = { ...unsaid, ifRevision: ifRevisionOf(request) };
      return told(reply, await policy.propose(request.body, acting));
    },
  );

  api.post(
    "/policy/:id/decision",
    {
      schema: {
        operationId: "decidePolicy",
        params: idParams,
        body: z.strictObject({ verdict: z.enum(policyVerdicts) }),
        ...stored,
      },
    },
    async (request, reply) => {
      const { policy } = workspaceFor(request, workspaceOf);
      const acting = { ...unsaid, ifRevision: ifRevisionOf(request) };
      return told(reply, await policy.decide(request.params.id, request.body.verdict, acting));
    },
  );
}

/** What the rules refuse is told as any other body that is not taken: field by field, with what is allowed. */
function told(reply: FastifyReply, outcome: PolicyOutcome): FastifyReply {
  if (outcome.ok) return answer(reply, outcome);
  const { error } = outcome;
  if (error.kind !== "refused") return answer(reply, { ok: false, error });
  throw new NotAcceptable(error.refusals.map(({ field, message }) => ({ path: field, message })));
}
