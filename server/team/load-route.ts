import type { FastifyRequest } from "fastify";
import * as z from "zod/mini";
import { caseLoadSchema } from "#domain";
import { answer } from "../http/errors.ts";
import { type Api, answers } from "../http/routes/route-parts.ts";
import { signedInOf } from "../http/signed-in-request.ts";
import type { Transact } from "../stores/transactions.ts";
import { loadRows } from "./load-rows.ts";
import { inOutcome } from "./take-over.ts";

/** How much is open, for administrators: numbers and names of those who work here, nothing of a case. */
export function registerLoad(
  api: Api,
  {
    transactOf,
    clock,
  }: { readonly transactOf: (request: FastifyRequest) => Transact; readonly clock: () => string },
): void {
  api.get(
    "/team/load",
    {
      schema: {
        operationId: "readTeamLoad",
        tags: ["team"],
        response: answers(z.object({ loads: z.array(caseLoadSchema) })),
      },
    },
    async (request, reply) => {
      if (signedInOf(request).actor.role !== "administrator")
        return answer(reply, administratorsOnly);
      const outcome = await inOutcome(async () => {
        const loads = await transactOf(request)("read", async (transaction) =>
          loadRows(transaction, clock()),
        );
        return { ok: true, value: { loads } } as const;
      });
      return answer(reply, outcome);
    },
  );
}

export const administratorsOnly = {
  ok: false,
  error: { kind: "forbidden", refusal: { kind: "role", roles: ["administrator"] } },
} as const;
