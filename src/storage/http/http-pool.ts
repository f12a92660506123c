import * as z from "zod/mini";
import {
  caseOfferSchema,
  type PhysicianPool,
  poolPhysicianSchema,
  type ServerChange,
} from "#domain";
import { answers } from "./answers.ts";
import { inSetupWords, setupAnswer } from "./http-setup-store.ts";
import type { ServerCalls } from "./server-calls.ts";

const poolAnswers = {
  list: z.union([
    z.object({
      ok: z.literal(true),
      value: z.object({ physicians: z.array(poolPhysicianSchema) }),
    }),
    answers.failure,
  ]),
  waiting: z.union([
    z.object({
      ok: z.literal(true),
      value: z.object({ waiting: z.int(), offeredToNobody: z.array(z.string()) }),
    }),
    answers.failure,
  ]),
  offers: z.union([
    z.object({ ok: z.literal(true), value: z.object({ offers: z.array(caseOfferSchema) }) }),
    answers.failure,
  ]),
  next: z.union([
    z.object({
      ok: z.literal(true),
      version: z.nullable(z.string()),
      value: z.discriminatedUnion("kind", [
        z.object({ kind: z.literal("taken"), caseId: z.string() }),
        z.object({ kind: z.literal("none"), waiting: z.int(), against: z.array(z.string()) }),
      ]),
    }),
    answers.failure,
  ]),
} as const;

/** The physician advisors of the team, over HTTP. */
export function createHttpPool({
  calls,
  hear,
  watch,
}: {
  readonly calls: ServerCalls;
  readonly watch: PhysicianPool["watch"];
  readonly hear: (change: ServerChange) => void;
}): PhysicianPool {
  return {
    async list() {
      const read = await calls.ask({ method: "GET", path: "/team/physicians" }, poolAnswers.list);
      return read.ok ? { ok: true, value: read.value.physicians } : read;
    },
    waiting: async () => calls.ask({ method: "GET", path: "/team/waiting" }, poolAnswers.waiting),
    async save(personId, entry, { ifRevision }) {
      const path = `/team/physicians/${encodeURIComponent(personId)}`;
      const call = { method: "PUT", path, json: entry, ifMatch: String(ifRevision) } as const;
      const saved = inSetupWords(await calls.ask(call, setupAnswer));
      if (saved.ok) hear({ about: "setup" });
      return saved;
    },
    async offers() {
      const read = await calls.ask({ method: "GET", path: "/team/offers" }, poolAnswers.offers);
      return read.ok ? { ok: true, value: read.value.offers } : read;
    },
    async takeNext() {
      const call = { method: "POST", path: "/team/take-next" } as const;
      const taken = await calls.ask(call, poolAnswers.next);
      if (!taken.ok) return taken;
      const { value, version } = taken;
      if (value.kind === "taken" && version !== null) {
        hear({ about: "case", kind: "saved", caseId: value.caseId, version });
        hear({ about: "team", caseId: value.caseId });
      }
      return { ok: true, value };
    },
    watch,
  };
}
