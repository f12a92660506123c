import type { FastifyRequest } from "fastify";
import * as z from "zod/mini";
import { assigneesFor, decideTakeOver, isSamePerson, type Outcome } from "#domain";
import { answer } from "../http/errors.ts";
import { type Api, answers, idParams } from "../http/routes/route-parts.ts";
import { signedInOf } from "../http/signed-in-request.ts";
import { workspaceFor } from "../http/store-user.ts";
import type { ServerWorkspace, ServerWorkspaces } from "../stores/server-workspace.ts";
import { assignCase } from "./assign-case.ts";
import { presentAt } from "./open-cases.ts";
import { askedAt } from "./take-over-rows.ts";
import { type AtCase, inOutcome, type Written } from "./take-over.ts";

const assignOutcomeSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("assigned") }),
  z.object({ kind: z.literal("at-work"), name: z.string() }),
]);

/** Assigns a case to a person of the tenant, or to a queue. */
export function registerAssign(
  api: Api,
  options: {
    readonly atCase: (request: FastifyRequest, caseId: string) => AtCase;
    readonly workspaceOf: ServerWorkspaces["workspaceOf"];
  },
): void {
  api.post(
    "/cases/:id/assign",
    {
      schema: {
        operationId: "assignCase",
        tags: ["team"],
        params: idParams,
        body: z.strictObject({ assignee: z.string().check(z.minLength(1), z.maxLength(200)) }),
        response: answers(assignOutcomeSchema, { version: z.nullable(z.string()) }),
      },
    },
    async (request, reply) => {
      const at = options.atCase(request, request.params.id);
      const { people } = workspaceFor(request, options.workspaceOf);
      const mayInterrupt = signedInOf(request).actor.role === "administrator";
      const { assignee } = request.body;
      return answer(
        reply,
        await inOutcome(async () => assigned(at, { assignee, people, mayInterrupt })),
      );
    },
  );
}

type Assigned = z.infer<typeof assignOutcomeSchema>;

async function assigned(
  { caseId, person, transact, cases, now }: AtCase,
  wish: {
    readonly assignee: string;
    readonly people: ServerWorkspace["people"];
    /** An administrator gives work out whoever is at it. */
    readonly mayInterrupt: boolean;
  },
): Promise<Written<Assigned>> {
  const found = await cases.get(caseId);
  if (!found.ok) return found;
  const { assignee: before, state } = found.value;
  const listed = await wish.people.list();
  if (!listed.ok) return away;
  const people = listed.value.people.map((stored) => stored.person);
  if (!assigneesFor(people, state).includes(wish.assignee)) return notAcceptable;
  const isOwn = before !== undefined && isSamePerson(person, { name: before });
  if (!isOwn && !wish.mayInterrupt) {
    const decision = await transact("read", async (transaction) =>
      decideTakeOver({
        assignee: before,
        by: person,
        present: await presentAt(transaction, caseId, now),
        asked: await askedAt(transaction, caseId),
        now: Date.parse(now),
      }),
    );
    if (decision.kind !== "take") {
      const { name } = decision.kind === "ask" ? decision.of : decision.takeOver.askedOf;
      return { ok: true, value: { kind: "at-work", name }, version: null };
    }
  }
  const written = await assignCase(cases, caseId, wish.assignee);
  if (!written.ok) return written;
  return { ok: true, value: { kind: "assigned" }, version: written.value.version };
}

type Failed = Extract<Outcome<never>, { readonly ok: false }>;
const away: Failed = { ok: false, error: { kind: "unavailable", reason: "server-away" } };
const notAcceptable: Failed = {
  ok: false,
  error: {
    kind: "invalid",
    where: "given",
    reason: "not-acceptable",
    issues: [{ path: "assignee", message: "must be a person on this team or a queue" }],
  },
};
