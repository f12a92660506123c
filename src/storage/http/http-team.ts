import * as z from "zod/mini";
import {
  caseLoadSchema,
  casePresenceSchema,
  type Failure,
  mentionSchema,
  type ServerChange,
  takeOverSchema,
  type TeamFunctions,
} from "#domain";
import { answers } from "./answers.ts";
import { createHttpPool } from "./http-pool.ts";
import type { ServerCalls } from "./server-calls.ts";

export interface HttpTeamOptions {
  readonly calls: ServerCalls;
  /** Who is signed in. */
  readonly personId: string;
  /** Takes a change that this page had the server make: pages show it as they show another's. */
  readonly hear: (change: ServerChange) => void;
  readonly watch: TeamFunctions["watch"];
  /** Tells of everything by which it can change who is offered what. */
  readonly watchPool: TeamFunctions["pool"]["watch"];
}

function orFailure<V extends z.core.SomeType>(value: V) {
  return z.union([z.object({ ok: z.literal(true), value }), answers.failure]);
}

const version = z.nullable(z.string());
const teamAnswers = {
  atWork: orFailure(
    z.object({
      others: z.array(casePresenceSchema),
      takeOver: z.nullable(takeOverSchema),
      now: z.string(),
    }),
  ),
  nothing: orFailure(z.null()),
  openCases: orFailure(z.object({ present: z.array(casePresenceSchema) })),
  mentions: orFailure(z.object({ mentions: z.array(mentionSchema) })),
  madeElsewhere: orFailure(
    z.object({ throughRevision: z.int(), determinations: z.array(z.string()) }),
  ),
  load: orFailure(z.object({ loads: z.array(caseLoadSchema) })),
  assigned: z.union([
    z.object({
      ok: z.literal(true),
      version,
      value: z.discriminatedUnion("kind", [
        z.object({ kind: z.literal("assigned") }),
        z.object({ kind: z.literal("at-work"), name: z.string() }),
      ]),
    }),
    answers.failure,
  ]),
  takeOver: z.union([
    z.object({
      ok: z.literal(true),
      version,
      value: z.discriminatedUnion("kind", [
        z.object({
          kind: z.literal("taken"),
          because: z.enum(["not-open", "inactive", "no-answer"]),
        }),
        z.object({ kind: z.literal("asked"), takeOver: takeOverSchema }),
      ]),
    }),
    answers.failure,
  ]),
  answered: z.union([z.object({ ok: z.literal(true), version, value: z.null() }), answers.failure]),
} as const;

/** What people do together on the server, over HTTP. */
export function createHttpTeam({
  calls,
  personId,
  hear,
  watch,
  watchPool,
}: HttpTeamOptions): TeamFunctions {
  const at = (caseId: string, rest: string): string =>
    `/cases/${encodeURIComponent(caseId)}/${rest}`;

  function told<T extends { readonly ok: true; readonly version: string | null } | Failure>(
    caseId: string,
    outcome: T,
  ): T {
    if (outcome.ok && outcome.version !== null)
      hear({ about: "case", kind: "saved", caseId, version: outcome.version });
    if (outcome.ok) hear({ about: "team", caseId });
    return outcome;
  }

  return {
    personId,
    pool: createHttpPool({ calls, hear, watch: watchPool }),
    noteOpen: async (caseId, json) =>
      calls.ask({ method: "POST", path: at(caseId, "open"), json }, teamAnswers.atWork),
    noteClosed: async (caseId) =>
      calls.ask({ method: "DELETE", path: at(caseId, "open") }, teamAnswers.nothing),
    async openCases() {
      const call = { method: "GET", path: "/team/open-cases" } as const;
      const listed = await calls.ask(call, teamAnswers.openCases);
      return listed.ok ? { ok: true, value: listed.value.present } : listed;
    },
    async takeOver(caseId) {
      const call = { method: "POST", path: at(caseId, "take-over") } as const;
      const outcome = told(caseId, await calls.ask(call, teamAnswers.takeOver));
      return outcome.ok ? { ok: true, value: outcome.value } : outcome;
    },
    async answerTakeOver({ id, caseId }, answer) {
      const call = { method: "POST", path: at(caseId, "take-over/answer") } as const;
      const asked = await calls.ask({ ...call, json: { id, answer } }, teamAnswers.answered);
      const outcome = told(caseId, asked);
      return outcome.ok ? { ok: true, value: null } : outcome;
    },
    async assign(caseId, assignee) {
      const call = { method: "POST", path: at(caseId, "assign"), json: { assignee } } as const;
      const outcome = told(caseId, await calls.ask(call, teamAnswers.assigned));
      return outcome.ok ? { ok: true, value: outcome.value } : outcome;
    },
    async mentions() {
      const read = await calls.ask({ method: "GET", path: "/team/mentions" }, teamAnswers.mentions);
      return read.ok ? { ok: true, value: read.value.mentions } : read;
    },
    async noteMentionsSeen(caseId) {
      const call = { method: "POST", path: at(caseId, "mentions-seen") } as const;
      const outcome = await calls.ask(call, teamAnswers.nothing);
      if (outcome.ok) hear({ about: "team", caseId });
      return outcome;
    },
    madeElsewhere: async (caseId) =>
      calls.ask({ method: "GET", path: at(caseId, "made-elsewhere") }, teamAnswers.madeElsewhere),
    async load() {
      const read = await calls.ask({ method: "GET", path: "/team/load" }, teamAnswers.load);
      return read.ok ? { ok: true, value: read.value.loads } : read;
    },
    watch,
  };
}
