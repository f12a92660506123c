import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import * as z from "zod/mini";
import { type CaseRecord, caseRecordSchema, newCaseId } from "#domain";
import type { SessionHeaders } from "./bench-server.ts";
import { largeCase } from "./tenant-at-work.ts";

export interface ReviewersPlan {
  /** Where reviewers send what they do: the server, or something in between. */
  readonly origin: string;
  readonly sessions: readonly SessionHeaders[];
  /** Reviewers beyond this number work on the cases of the first ones. */
  readonly caseCount: number;
  /** Milliseconds between two saves of one reviewer; 0: as fast as answers come. */
  readonly every: number;
  readonly seconds: number;
}

/** What a run did, as the reviewers saw it. */
export interface ReviewersRun {
  /** Milliseconds of each save that met no fault, conflicts and their second try included. */
  readonly saves: readonly number[];
  /** Milliseconds of each save that was sent again because no answer came. */
  readonly throughFaults: readonly number[];
  /** What was acknowledged: the case, and what only this save wrote into it. */
  readonly acknowledged: readonly { readonly caseId: string; readonly mark: string }[];
  readonly conflicts: number;
  /** Conflicts with a write of one's own, whose answer was lost: there must be none. */
  readonly conflictsWithOneself: number;
  readonly refused: number;
}

const answerSchema = z.union([
  z.object({ ok: z.literal(true), value: caseRecordSchema, version: z.string() }),
  z.object({
    ok: z.literal(false),
    error: z.looseObject({
      kind: z.string(),
      current: z.optional(z.object({ value: caseRecordSchema, version: z.string() })),
    }),
  }),
]);
type Answer = z.infer<typeof answerSchema>;
interface Held {
  readonly value: CaseRecord;
  readonly version: string;
}

/** Reviewers who save again and again, each waiting for its answer and never giving up on a save. */
export async function runReviewers(plan: ReviewersPlan): Promise<ReviewersRun> {
  const made = plan.sessions.slice(0, plan.caseCount);
  const cases = await Promise.all(made.map((session) => create(plan.origin, session)));
  const run = {
    saves: new Array<number>(),
    throughFaults: new Array<number>(),
    acknowledged: new Array<{ caseId: string; mark: string }>(),
    conflicts: 0,
    conflictsWithOneself: 0,
    refused: 0,
  };
  const end = performance.now() + plan.seconds * 1000;

  async function review(session: SessionHeaders, number: number): Promise<void> {
    const first = cases[number % cases.length];
    if (first === undefined) return;
    // Nobody begins at the same moment as all others.
    await pause((plan.every * number) / plan.sessions.length);
    let held: Held = first;
    for (let count = 0; performance.now() < end; count += 1) {
      const mark = `reviewer ${String(number)}, save ${String(count)}`;
      const from = performance.now();
      const { tries, held: next } = await save(session, held, mark);
      held = next;
      const took = performance.now() - from;
      (tries === 0 ? run.saves : run.throughFaults).push(took);
      if (plan.every > 0) await pause(Math.max(0, plan.every - took));
    }
  }

  async function save(
    session: SessionHeaders,
    from: Held,
    mark: string,
  ): Promise<{ readonly tries: number; readonly held: Held }> {
    let held = from;
    let key = newCaseId();
    let tries = 0;
    for (;;) {
      const { id } = held.value;
      const answer = await ask(plan.origin, session, {
        method: "PUT",
        path: `/cases/${id}`,
        body: { ...held.value, notes: mark },
        headers: { "if-match": `"${held.version}"`, "idempotency-key": key },
        onNoAnswer: () => {
          tries += 1;
        },
      });
      if (answer.ok) {
        run.acknowledged.push({ caseId: id, mark });
        return { tries, held: answer };
      }
      const { current } = answer.error;
      if (answer.error.kind === "conflict" && current !== undefined) {
        run.conflicts += 1;
        if (current.value.notes === mark) run.conflictsWithOneself += 1;
        held = current;
        key = newCaseId();
      } else {
        run.refused += 1;
        return { tries, held };
      }
    }
  }

  await Promise.all(plan.sessions.map(review));
  return run;
}

async function create(origin: string, session: SessionHeaders): Promise<Held> {
  const record = largeCase(new Date().toISOString(), "nobody yet");
  const answer = await ask(origin, session, {
    method: "POST",
    path: "/cases",
    body: record,
    headers: { "idempotency-key": record.id },
    onNoAnswer: () => undefined,
  });
  if (!answer.ok) throw new Error(`not created: ${answer.error.kind}`);
  return answer;
}

/** Asks until an answer comes that says something of the case; an outage says nothing. */
async function ask(
  origin: string,
  session: SessionHeaders,
  request: {
    readonly method: string;
    readonly path: string;
    readonly body: unknown;
    readonly headers: Readonly<Record<string, string>>;
    readonly onNoAnswer: () => void;
  },
): Promise<Answer> {
  for (;;) {
    const answer = await once(origin, session, request);
    if (answer !== null && (answer.ok || answer.error.kind !== "unavailable")) return answer;
    request.onNoAnswer();
    await pause(100 + Math.random() * 200);
  }
}

async function once(
  origin: string,
  session: SessionHeaders,
  { method, path, body, headers }: Parameters<typeof ask>[2],
): Promise<Answer | null> {
  try {
    const response = await fetch(`${origin}/api/v1${path}`, {
      method,
      headers: { ...session, "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
    return answerSchema.parse(await response.json());
  } catch {
    return null;
  }
}
