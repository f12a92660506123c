import {
  type CaseVerification,
  determinationSchema,
  type Determination,
  readStoredCase,
  type Revision,
  revisionSchema,
  type ScannedContent,
  verifyCase,
} from "#domain";
import { storedValue } from "./case-rows.ts";
import { parsedJson, readLog } from "./parsed-json.ts";
import type { Transaction } from "./transactions.ts";

/** Everything that is stored of one case, as texts. */
export interface WholeCase {
  readonly id: string;
  readonly revision: number;
  readonly removed_at: string | null;
  readonly record: string;
  readonly summary: string;
  readonly lines: readonly string[];
  readonly links: readonly (string | null)[];
  readonly determinations: readonly string[];
}

/** Reads cases whole, in one statement; those that are not there are left out. */
export function readWhole(
  { rows }: Pick<Transaction, "rows">,
  ids: readonly string[],
): Promise<readonly WholeCase[]> {
  return rows<WholeCase>(
    `select c.id, c.revision, c.removed_at, c.record, c.summary,
      array(select r.line from review.revisions r
        where r.tenant = c.tenant and r.case_id = c.id order by r.revision) as lines,
      array(select r.link from review.revisions r
        where r.tenant = c.tenant and r.case_id = c.id order by r.revision) as links,
      array(select d.line from review.determinations d
        where d.tenant = c.tenant and d.case_id = c.id order by d.revision) as determinations
    from review.cases c where c.tenant = (select review.my_tenant()) and c.id = any($1::text[])`,
    [ids],
  );
}

/** Whether a case is as it was saved through this server: the domain's own chain, over what is stored. */
export function verificationOf(whole: WholeCase): CaseVerification {
  return verifyCase(
    {
      id: whole.id,
      stored: storedValue(whole.id, whole),
      summary: parsedJson(whole.summary),
      revisions: whole.lines.map(parsedJson),
      determinations: whole.determinations.map(parsedJson),
    },
    // A change that did not come through the server has no link, which is a hole; but for what lies before a chain
    // that began later, which its first link covers.
    whole.links
      .slice(
        Math.max(
          0,
          whole.links.findIndex((link) => link !== null),
        ),
      )
      .map(parsedJson),
    true,
  );
}

/** What a scan gives of a case. */
export function contentOf(whole: WholeCase): ScannedContent {
  const read = readStoredCase(whole.id, storedValue(whole.id, whole));
  if (verificationOf(whole).kind === "does-not-verify") return { kind: "does-not-verify" };
  if (!read.ok) return { kind: "unreadable" };
  const revisions = readLog<Revision>(
    revisionSchema,
    whole.lines.map((line) => ({ line })),
  );
  const determinations = readLog<Determination>(
    determinationSchema,
    whole.determinations.map((line) => ({ line })),
  );
  return {
    kind: "whole",
    record: read.value.record,
    revisions: revisions.items,
    determinations: determinations.items,
  };
}
