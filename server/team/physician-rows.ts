import type * as z from "zod/mini";
import {
  caseStates,
  type Determination,
  determinationSchema,
  emptyPhysicianEntry,
  isDetermined,
  personSchema,
  type PhysicianEntry,
  physicianEntrySchema,
  type PoolPhysician,
  qualificationsSchema,
  readStoredCase,
  type StoredCase,
} from "#domain";
import { storedValue } from "../stores/case-rows.ts";
import { parsedJson } from "../stores/parsed-json.ts";
import type { Transaction } from "../stores/transactions.ts";

const undecided = caseStates.filter((state) => !isDetermined(state));

interface PhysicianRow {
  readonly profile: string;
  readonly claimed: string | null;
  readonly entry: string | null;
  readonly revision: number | null;
  readonly at: string | null;
  readonly by: string | null;
}

/** Every physician advisor of the tenant, by name, with what is on file and how much he or she has. */
export async function poolRows({
  rows,
}: Pick<Transaction, "rows">): Promise<readonly PoolPhysician[]> {
  const found = await rows<PhysicianRow>(
    `select p.profile, c.claimed, e.entry, e.revision, e.at, review.readable(b.profile)->>'name' as by
      from review.people p
        left join review.physician_claims c on c.tenant = p.tenant and c.person_id = p.id
        left join lateral (select * from review.physician_entries l
          where l.tenant = p.tenant and l.person_id = p.id order by l.revision desc limit 1) e on true
        left join review.people b on b.tenant = e.tenant and b.id = e.by_id
      where p.tenant = (select review.my_tenant()) and p.profile is not null
        and review.readable(p.profile)->>'role' = 'physician-advisor'
      order by review.readable(p.profile)->>'name', p.id`,
  );
  const known = found.flatMap((row) => {
    const person = personSchema.safeParse(parsedJson(row.profile));
    return person.success ? [{ row, person: person.data }] : [];
  });
  const counts = await rows<{ readonly assignee: string; readonly open: number }>(
    `select c.assignee, count(*)::int as open from review.cases c
      where c.tenant = (select review.my_tenant()) and c.removed_at is null
        and c.state = any($1::text[]) and c.assignee = any($2::text[]) group by 1`,
    [undecided, known.map(({ person }) => person.name)],
  );
  return known.map(({ row, person }) => ({
    person,
    claimed: readAs(qualificationsSchema, row.claimed),
    entry: readAs(physicianEntrySchema, row.entry),
    revision: row.revision ?? 0,
    enteredBy: row.by,
    enteredAt: row.at,
    openCases: counts
      .filter(({ assignee }) => assignee === person.name)
      .reduce((sum, { open }) => sum + open, 0),
  }));
}

/** What a later release wrote and this one can’t read is as if nobody had entered it; it is left as it is. */
function readAs<S extends z.ZodMiniType>(schema: S, text: string | null): z.infer<S> | null {
  if (text === null) return null;
  const read = schema.safeParse(parsedJson(text));
  return read.success ? read.data : null;
}

/** What was entered of somebody last, for whoever enters the next version. */
export async function lastEntry(
  { rows }: Pick<Transaction, "rows">,
  personId: string,
): Promise<{ readonly revision: number; readonly entry: PhysicianEntry }> {
  const [row] = await rows<{ readonly revision: number; readonly entry: string }>(
    `select revision, entry from review.physician_entries
      where tenant = (select review.my_tenant()) and person_id = $1 order by revision desc limit 1`,
    [personId],
  );
  if (row === undefined) return { revision: 0, entry: emptyPhysicianEntry };
  return {
    revision: row.revision,
    entry: readAs(physicianEntrySchema, row.entry) ?? emptyPhysicianEntry,
  };
}

export async function addEntry(
  { rows }: Pick<Transaction, "rows">,
  personId: string,
  {
    revision,
    at,
    entry,
  }: { readonly revision: number; readonly at: string; readonly entry: PhysicianEntry },
): Promise<void> {
  await rows(
    "insert into review.physician_entries (tenant, person_id, revision, at, entry) values (review.my_tenant(), $1, $2, $3, $4)",
    [personId, revision, at, JSON.stringify(entry)],
  );
}

/** A case that waits for a physician advisor. */
export interface WaitingCase {
  readonly stored: StoredCase;
  readonly earlier: readonly Determination[];
}

/** More than a team of physician advisors looks at in a day; what is beyond comes after these. */
const mostWaiting = 500;

/** The cases that wait for a physician advisor, due first; one that can’t be read is offered to nobody. */
export async function waitingRows({
  rows,
}: Pick<Transaction, "rows">): Promise<readonly WaitingCase[]> {
  const found = await rows<{
    readonly id: string;
    readonly revision: number;
    readonly removed_at: string | null;
    readonly record: string;
  }>(
    `select c.id, c.revision, c.removed_at, c.record from review.cases c
      where c.tenant = (select review.my_tenant()) and c.removed_at is null
        and c.state in ('referred-to-physician', 'recommended-approval')
        and not exists (select from review.unverified_cases u where u.tenant = c.tenant and u.case_id = c.id)
      order by c.due_order nulls last, c.id limit ${String(mostWaiting)}`,
  );
  const lines = await rows<{ readonly case_id: string; readonly line: string }>(
    `select case_id, line from review.determinations
      where tenant = (select review.my_tenant()) and case_id = any($1::text[]) order by revision`,
    [found.map(({ id }) => id)],
  );
  return found.flatMap((row) => {
    const read = readStoredCase(row.id, storedValue(row.id, row));
    if (!read.ok) return [];
    const earlier = lines.flatMap(({ case_id: caseId, line }) => {
      const signed =
        caseId === row.id
          ? determinationSchema.safeParse(parsedJson(line))
          : { success: false as const };
      return signed.success ? [signed.data] : [];
    });
    return [{ stored: read.value, earlier }];
  });
}
