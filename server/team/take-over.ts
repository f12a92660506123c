import {
  type CaseAtWork,
  decideTakeOver,
  newCaseId,
  type Outcome,
  type TakeOver,
  type TakeOverOutcome,
} from "#domain";
import { storeErrorOf } from "../stores/database-errors.ts";
import type { ServerCaseStore } from "../stores/server-workspace.ts";
import type { Transact } from "../stores/transactions.ts";
import { assignCase } from "./assign-case.ts";
import { noteOpenPage, presentAt } from "./open-cases.ts";
import { addTakeOver, askedAt, lastSettledAt, settleTakeOver } from "./take-over-rows.ts";

/** One person at one case. */
export interface AtCase {
  readonly caseId: string;
  readonly person: { readonly personId: string; readonly name: string };
  readonly page: string;
  readonly transact: Transact;
  readonly cases: ServerCaseStore;
  /** ISO in UTC. */
  readonly now: string;
}

/** An outcome of a write to the case, with the version it made; null where it made none. */
export type Written<T> =
  | { readonly ok: true; readonly value: T; readonly version: string | null }
  | Extract<Outcome<T>, { readonly ok: false }>;

/** Says that a page has the case open, and gives who else is at it. */
export async function noteOpen(
  { caseId, person, page, transact, now }: AtCase,
  isActive: boolean,
): Promise<Outcome<CaseAtWork>> {
  return transact("write", async (transaction) => {
    const { personId } = person;
    const there = await noteOpenPage(transaction, { caseId, page, personId }, { now, isActive });
    if (!there) return { ok: false, error: { kind: "not-found" } };
    const present = await presentAt(transaction, caseId, now);
    return {
      ok: true,
      value: {
        others: present.filter((one) => one.personId !== personId),
        takeOver:
          (await askedAt(transaction, caseId)) ?? (await lastSettledAt(transaction, caseId, now)),
        now,
      },
    };
  });
}

/** Takes the case over, or asks whoever works on it first. */
export async function takeOver(at: AtCase): Promise<Written<TakeOverOutcome>> {
  const { caseId, person, transact, cases, now } = at;
  const found = await cases.get(caseId);
  if (!found.ok) return found;
  const { assignee } = found.value;
  const decided = await transact("write", async (transaction) => {
    const asked = await askedAt(transaction, caseId);
    const present = await presentAt(transaction, caseId, now);
    const decision = decideTakeOver({
      assignee,
      by: person,
      present,
      asked,
      now: Date.parse(now),
    });
    if (decision.kind !== "ask") return { decision, asked, takeOver: null };
    // It is about somebody who has the case no more.
    if (asked !== null)
      await settleTakeOver(transaction, { ...asked, state: "withdrawn", at: now });
    const { personId: askedOf, name } = decision.of;
    const question = {
      id: newCaseId(),
      caseId,
      askedBy: person,
      askedOf: { personId: askedOf, name },
      askedAt: now,
      state: "asked",
      settledAt: null,
    } satisfies TakeOver;
    const askedBy = person.personId;
    await addTakeOver(transaction, { ...question, askedBy, askedOf, at: now });
    return { decision, asked, takeOver: question };
  });
  const { decision, asked } = decided;
  if (decision.kind === "wait")
    return { ok: true, value: { kind: "asked", takeOver: decision.takeOver }, version: null };
  if (decided.takeOver !== null)
    return { ok: true, value: { kind: "asked", takeOver: decided.takeOver }, version: null };
  if (decision.kind === "ask") throw new Error("a question that was not written down");
  const assigned = await assignCase(cases, caseId, person.name);
  if (!assigned.ok) return assigned;
  await transact("write", async (transaction) => {
    if (asked !== null) {
      const isMine = asked.askedBy.personId === person.personId;
      await settleTakeOver(transaction, {
        ...asked,
        state: isMine ? "taken" : "withdrawn",
        at: now,
      });
      if (isMine) return;
    }
    if (decision.of === null) return;
    await addTakeOver(transaction, {
      id: newCaseId(),
      caseId,
      askedBy: person.personId,
      askedOf: decision.of.personId,
      at: now,
      state: "taken",
    });
  });
  return {
    ok: true,
    value: { kind: "taken", because: decision.because },
    version: assigned.value.version,
  };
}

/** Answers a question that was asked of this person; one that is settled already stays as it is. */
export async function answerTakeOver(
  { caseId, person, transact, cases, now }: AtCase,
  id: string,
  answer: "given" | "declined",
): Promise<Written<null>> {
  const asked = await transact("read", async (transaction) => askedAt(transaction, caseId));
  if (asked === null || asked.id !== id || asked.askedOf.personId !== person.personId)
    return { ok: false, error: { kind: "not-found" } };
  // The case first: nobody is told that it was given who does not have it.
  const assigned =
    answer === "given" ? await assignCase(cases, caseId, asked.askedBy.name) : undefined;
  if (assigned?.ok === false) return assigned;
  await transact("write", async (transaction) =>
    settleTakeOver(transaction, { id, caseId, state: answer, at: now }),
  );
  return { ok: true, value: null, version: assigned?.value.version ?? null };
}

/** What a database that fails comes to, for whoever asked. */
export async function inOutcome<T extends { readonly ok: boolean }>(
  work: () => Promise<T>,
): Promise<T | Extract<Outcome<never>, { readonly ok: false }>> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, error: storeErrorOf(error) };
  }
}
