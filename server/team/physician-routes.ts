import type { FastifyRequest } from "fastify";
import * as z from "zod/mini";
import {
  caseOfferSchema,
  mayEnterPhysician,
  type PhysicianEntry,
  physicianEntrySchema,
  poolPhysicianSchema,
  type SetupOutcome,
} from "#domain";
import { answer } from "../http/errors.ts";
import { type Api, answers, idParams, ifRevisionOf } from "../http/routes/route-parts.ts";
import { signedInOf } from "../http/signed-in-request.ts";
import { failureOf } from "../stores/database-errors.ts";
import type { Transact } from "../stores/transactions.ts";
import {
  type Asking,
  offersFor,
  physiciansOnly,
  takeNextCase,
  waitingCases,
} from "./offered-cases.ts";
import { addEntry, lastEntry, poolRows } from "./physician-rows.ts";
import { administratorsOnly } from "./load-route.ts";
import { inOutcome } from "./take-over.ts";

const tags = ["team"];

/** The physician advisors: what is on file of each, which waiting cases each is offered, and taking the next one. */
export function registerPhysicians(
  api: Api,
  {
    transactOf,
    casesOf,
    clock,
  }: {
    readonly transactOf: (request: FastifyRequest) => Transact;
    readonly casesOf: (request: FastifyRequest) => Asking["cases"];
    readonly clock: () => string;
  },
): void {
  const askingOf = (request: FastifyRequest): Asking => ({
    personId: signedInOf(request).personId,
    transact: transactOf(request),
    cases: casesOf(request),
    now: clock(),
  });

  api.get(
    "/team/physicians",
    {
      schema: {
        operationId: "listPhysicians",
        tags,
        response: answers(z.object({ physicians: z.array(poolPhysicianSchema) })),
      },
    },
    async (request, reply) => {
      const outcome = await inOutcome(async () => {
        const physicians = await transactOf(request)("read", poolRows);
        return { ok: true, value: { physicians } } as const;
      });
      return answer(reply, outcome);
    },
  );

  api.get(
    "/team/waiting",
    {
      schema: {
        operationId: "readWaitingCases",
        tags,
        response: answers(z.object({ waiting: z.int(), offeredToNobody: z.array(z.string()) })),
      },
    },
    async (request, reply) => {
      if (signedInOf(request).actor.role !== "administrator")
        return answer(reply, administratorsOnly);
      const asking = askingOf(request);
      const outcome = await inOutcome(
        async () => ({ ok: true, value: await waitingCases(asking) }) as const,
      );
      return answer(reply, outcome);
    },
  );

  api.put(
    "/team/physicians/:id",
    {
      schema: {
        operationId: "savePhysician",
        tags,
        params: idParams,
        body: physicianEntrySchema,
        response: answers(z.null()),
      },
    },
    async (request, reply) => {
      const ifRevision = ifRevisionOf(request);
      const { actor, personId } = signedInOf(request);
      const entering = {
        personId: request.params.id,
        entry: request.body,
        ifRevision,
        at: clock(),
        by: { ...actor, id: personId },
      };
      return answer(reply, await enter(transactOf(request), entering));
    },
  );

  api.get(
    "/team/offers",
    {
      schema: {
        operationId: "listOffers",
        tags,
        response: answers(z.object({ offers: z.array(caseOfferSchema) })),
      },
    },
    async (request, reply) => {
      const outcome = await inOutcome(async () => {
        const offers = await offersFor(askingOf(request));
        return offers === null ? physiciansOnly : ({ ok: true, value: { offers } } as const);
      });
      return answer(reply, outcome);
    },
  );

  api.post(
    "/team/take-next",
    {
      schema: {
        operationId: "takeNextCase",
        tags,
        response: answers(
          z.discriminatedUnion("kind", [
            z.object({ kind: z.literal("taken"), caseId: z.string() }),
            z.object({
              kind: z.literal("none"),
              waiting: z.int(),
              against: z.array(z.string()),
            }),
          ]),
          { version: z.nullable(z.string()) },
        ),
      },
    },
    async (request, reply) =>
      answer(reply, await inOutcome(async () => takeNextCase(askingOf(request)))),
  );
}

/** One version after the other; what somebody else entered meanwhile is read before it is replaced. */
async function enter(
  transact: Transact,
  given: {
    readonly personId: string;
    readonly entry: PhysicianEntry;
    readonly ifRevision: number;
    readonly at: string;
    readonly by: Parameters<typeof mayEnterPhysician>[0];
  },
): Promise<SetupOutcome<null>> {
  const { personId, entry, ifRevision, at, by } = given;
  try {
    return await transact<SetupOutcome<null>>(
      "write",
      async (transaction) => {
        const last = await lastEntry(transaction, personId);
        if (!mayEnterPhysician(by, personId, last.entry, entry)) return forbidden;
        if (last.revision !== ifRevision) return { ok: false, error: { kind: "conflict" } };
        await addEntry(transaction, personId, { revision: last.revision + 1, at, entry });
        return { ok: true, value: null };
      },
      { recorded: (outcome) => outcome },
    );
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === "quota" || failure.kind === "unavailable")
      return { ok: false, error: failure };
    return failure.kind === "refused-by-database"
      ? forbidden
      : { ok: false, error: { kind: "conflict" } };
  }
}

const forbidden: SetupOutcome<never> = { ok: false, error: { kind: "forbidden" } };
