import {
  type CaseOffer,
  isSamePerson,
  isToBeHad,
  type NextCase,
  type Outcome,
  type PoolPhysician,
  physicianFit,
  versionOf,
  type WaitingCases,
  wallTimeIn,
} from "#domain";
import { zoneUntilChosen } from "../stores/plan-basis.ts";
import type { Transact } from "../stores/transactions.ts";
import { poolRows, type WaitingCase, waitingRows } from "./physician-rows.ts";
import type { AtCase, Written } from "./take-over.ts";

/** Who asks, and with what. */
export interface Asking {
  readonly personId: string;
  readonly transact: Transact;
  readonly cases: AtCase["cases"];
  /** ISO in UTC. */
  readonly now: string;
}

interface Pool {
  readonly physicians: readonly PoolPhysician[];
  readonly waiting: readonly WaitingCase[];
  /** ISO, in the zone of the plan. */
  readonly day: string;
}

async function readPool({ transact, now }: Pick<Asking, "transact" | "now">): Promise<Pool> {
  return transact("read", async (transaction) => ({
    physicians: await poolRows(transaction),
    waiting: await waitingRows(transaction),
    day: wallTimeIn(transaction.planZone ?? zoneUntilChosen, Date.parse(now)).date,
  }));
}

/** A waiting case that is to be had, and how it is offered to somebody. */
interface Offered extends CaseOffer {
  readonly waiting: WaitingCase;
}

function offersTo(
  physician: PoolPhysician,
  { physicians, waiting, day }: Pool,
): readonly Offered[] {
  return waiting.flatMap((one) => {
    const { record } = one.stored;
    if (!isToBeHad(record.assignee, physician, physicians)) return [];
    const { isOffered, against } = physicianFit(physician, record, one.earlier, day);
    return [{ caseId: record.id, isOffered, against: [...against], waiting: one }];
  });
}

/** How many cases wait, and which of them nobody is offered. */
export async function waitingCases(
  asking: Pick<Asking, "transact" | "now">,
): Promise<WaitingCases> {
  const pool = await readPool(asking);
  const { physicians } = pool;
  const free = pool.waiting.filter(
    ({ stored }) =>
      !physicians.some(
        ({ person }) =>
          stored.record.assignee !== undefined && isSameName(person.name, stored.record.assignee),
      ),
  );
  const offered = new Set(
    physicians.flatMap((physician) =>
      offersTo(physician, pool).flatMap(({ caseId, isOffered }) => (isOffered ? [caseId] : [])),
    ),
  );
  return {
    waiting: free.length,
    offeredToNobody: free.flatMap(({ stored }) =>
      offered.has(stored.record.id) ? [] : [stored.record.id],
    ),
  };
}

/** The waiting cases as they are offered to whoever asks; null for somebody who is in no pool. */
export async function offersFor(asking: Asking): Promise<readonly CaseOffer[] | null> {
  const pool = await readPool(asking);
  const physician = pool.physicians.find(({ person }) => person.id === asking.personId);
  if (physician === undefined) return null;
  return offersTo(physician, pool).map(({ caseId, isOffered, against }) => ({
    caseId,
    isOffered,
    against,
  }));
}

/**
 * Assigns the case that is due first to whoever asks for one. One that somebody else took or changed meanwhile is
 * passed over: it is never taken from anybody.
 */
export async function takeNextCase(asking: Asking): Promise<Written<NextCase>> {
  const pool = await readPool(asking);
  const physician = pool.physicians.find(({ person }) => person.id === asking.personId);
  if (physician === undefined) return physiciansOnly;
  const offers = offersTo(physician, pool);
  for (const { caseId, waiting } of offers.filter(({ isOffered }) => isOffered)) {
    const { stored } = waiting;
    const written = await asking.cases.put(
      caseId,
      { ...stored.record, assignee: physician.person.name },
      { ifMatch: versionOf(stored) },
    );
    if (written.ok) return { ok: true, value: { kind: "taken", caseId }, version: written.version };
    if (!passedOver.has(written.error.kind)) return written;
  }
  const against = [...new Set(offers.flatMap((offer) => offer.against))];
  return { ok: true, value: { kind: "none", waiting: offers.length, against }, version: null };
}

const passedOver: ReadonlySet<string> = new Set(["conflict", "gone", "not-found", "forbidden"]);

function isSameName(one: string, other: string): boolean {
  return isSamePerson({ name: one }, { name: other });
}

export const physiciansOnly: Extract<Outcome<never>, { readonly ok: false }> = {
  ok: false,
  error: { kind: "forbidden", refusal: { kind: "role", roles: ["physician-advisor"] } },
};
