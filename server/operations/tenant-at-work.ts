import { createHash } from "node:crypto";
import type pg from "pg";
import {
  type CaseRecord,
  newCaseId,
  type Person,
  type Versioned,
  type VersionedOutcome,
} from "#domain";
import { projectRoot } from "../../scripts/project-root.mjs";
import type { ServerWorkspace, ServerWorkspaces } from "../stores/server-workspace.ts";
import { transactionsOf } from "../stores/transactions.ts";
import { readWhole, verificationOf } from "../stores/verified-case.ts";
import { demonstrationCases } from "./demonstration-cases.ts";

/** A tenant with people who work, for drills and measurements. All of them are synthetic. */
export interface TenantAtWork {
  readonly tenant: string;
  readonly nurse: Person;
  readonly physician: Person;
  readonly administrator: Person;
  readonly as: (person: Person) => ServerWorkspace;
}

export async function openTenantAtWork(
  pool: pg.Pool,
  workspaces: ServerWorkspaces,
  tenant: string,
): Promise<TenantAtWork> {
  await pool.query("select review.found_tenant($1, $1)", [tenant]);
  const nurse: Person = { id: newCaseId(), name: "Nora Example", role: "nurse-reviewer" };
  const physician: Person = {
    id: newCaseId(),
    name: "Robin Example",
    role: "physician-advisor",
    credentials: "MD",
    licence: { state: "TX", number: "MD-200001" },
  };
  const administrator: Person = {
    id: newCaseId(),
    name: "Ada Example",
    role: "administrator",
  };
  for (const person of [nurse, physician, administrator]) {
    const admitted = await workspaces.people.admit(tenant, person);
    if (!admitted.ok) throw new Error(`not admitted: ${admitted.error.kind}`);
  }
  return {
    tenant,
    nurse,
    physician,
    administrator,
    as: ({ id }) => workspaces.workspaceOf({ tenant, personId: id, sessionId: "operations" }),
  };
}

/** A case of about seven kilobytes: answers of a sample, each with what the record says of it. */
export function largeCase(now: string, notes: string): CaseRecord {
  const [sample] = samples();
  if (sample === undefined) throw new Error("there is no sample case");
  const { record } = sample;
  const quote = "What the chart says of it in two or three lines, as somebody cited it. ".repeat(3);
  const citations = Object.fromEntries(
    Object.keys(record.answers).map((fact, at) => [
      fact,
      { document: "chart.pdf", page: at + 1, quote },
    ]),
  );
  return {
    ...record,
    id: newCaseId(),
    createdAt: now,
    updatedAt: now,
    origin: { kind: "entered" },
    citations,
    notes,
  };
}

let read: ReturnType<typeof demonstrationCases> | null = null;

function samples(): ReturnType<typeof demonstrationCases> {
  read ??= demonstrationCases(projectRoot, "2026-03-01T08:00:00.000Z");
  return read;
}

/** The stored value; throws where the write was refused. */
export function saved<T>(outcome: VersionedOutcome<T>): Versioned<T> {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.error)}`);
  return outcome;
}

/** Cases of a nurse, each saved and some handed to a physician, and a document with each tenth. */
export async function work(
  { nurse, as }: TenantAtWork,
  clock: () => string,
  count: number,
  label: string,
): Promise<void> {
  const { cases, documents } = as(nurse);
  for (let number = 0; number < count; number += 1) {
    const made = saved(await cases.create(largeCase(clock(), label), { key: newCaseId() }));
    const { id } = made.value;
    const changed = {
      ...made.value,
      notes: `${made.value.notes} ${label} ${String(number)}`,
    };
    const put = saved(await cases.put(id, changed, { ifMatch: made.version }));
    if (number % 5 === 0) {
      const closed = { ...put.value, state: "referred-to-physician" as const };
      const determination = {
        id: newCaseId(),
        caseId: id,
        action: "refer" as const,
        disposition: "referred-to-physician" as const,
        recordedAt: clock(),
        recordedBy: nurse,
        rationale: "Unmet criteria, see the panel.",
        basis: { recommendation: "refer-to-physician" },
      };
      saved(await cases.sign(id, closed, { ifMatch: put.version, determination }));
    }
    if (number % 10 === 0) {
      const content = new Blob([new Uint8Array(1_500_000).fill(number % 251)]);
      const added = await documents.add({
        caseId: id,
        name: "chart.pdf",
        kind: "pdf",
        mediaType: "application/pdf",
        pageCount: 1,
        content,
      });
      if (!added.ok) throw new Error(`document refused: ${added.error.kind}`);
    }
  }
}

/** What a database holds, as one hash over the whole chain and every document, and how much of it does not verify. */
export interface DatabaseState {
  readonly hash: string;
  readonly cases: number;
  readonly revisions: number;
  readonly documents: number;
  /** Links of the database's own chain that are not as they were written. */
  readonly brokenLinks: number;
  /** Cases that the domain's chain does not verify. */
  readonly unverified: number;
}

/** @param owner past row-level security */
export async function stateOf(
  owner: pg.Pool,
  app: pg.Pool,
  { tenant, administrator }: Pick<TenantAtWork, "tenant" | "administrator">,
): Promise<DatabaseState> {
  const hash = createHash("sha256");
  const links = await owner.query<{ line: string }>(
    "select case_id || ' ' || revision || ' ' || encode(hash, 'hex') as line from review.revisions where tenant = $1 order by case_id, revision",
    [tenant],
  );
  const pieces = await owner.query<{ line: string }>(
    "select document_id || ' ' || number || ' ' || encode(sha256(bytes), 'hex') as line from review.document_pieces where tenant = $1 order by document_id, number",
    [tenant],
  );
  for (const { line } of [...links.rows, ...pieces.rows]) hash.update(`${line}\n`);
  const broken = await owner.query("select from review.broken_links($1)", [tenant]);
  const { rows: cases } = await owner.query<{ id: string }>(
    "select id from review.cases where tenant = $1 order by id",
    [tenant],
  );
  const documents = await owner.query("select from review.documents where tenant = $1", [tenant]);
  const who = { tenant, personId: administrator.id, sessionId: "operations" };
  const transact = transactionsOf({ pool: app, process: "operations" }, who);
  let unverified = 0;
  for (let at = 0; at < cases.length; at += 100) {
    const ids = cases.slice(at, at + 100).map(({ id }) => id);
    const whole = await transact("read", (transaction) => readWhole(transaction, ids));
    unverified +=
      ids.length - whole.filter((one) => verificationOf(one).kind === "verified").length;
  }
  return {
    hash: hash.digest("hex"),
    cases: cases.length,
    revisions: links.rows.length,
    documents: documents.rowCount ?? 0,
    brokenLinks: broken.rowCount ?? 0,
    unverified,
  };
}
