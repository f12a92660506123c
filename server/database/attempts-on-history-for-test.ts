import {
  type Attempt,
  draft,
  inReview,
  type Writing,
  note,
  cut,
} from "./attempt-cases-for-test.ts";
import { staff } from "./sql-stage-for-test.ts";
import { at, changing, entry, planted, saving, text } from "./sql-statements-for-test.ts";

/** The history of a case. */
export function attemptsOnHistory({ tenant, save }: Writing): readonly Attempt[] {
  const { ben, paul } = staff;
  return [
    {
      what: "a nurse changes a case without an entry",
      who: "ben",
      sql: changing(tenant, note(inReview)),
      answer: "case and history differ",
    },
    {
      what: "a nurse deletes a case without an entry",
      who: "ben",
      sql: changing(tenant, draft, at),
      answer: "case and history differ",
    },
    {
      what: "a nurse adds an entry without a change",
      who: "ben",
      sql: entry(tenant, ben, inReview.id),
      answer: "case and history differ",
    },
    {
      what: "a nurse changes a case after its entry",
      who: "ben",
      sql: `${save(note(inReview))}; update review.cases set record = ${text({ ...inReview, notes: "later" })} where id = ${text(inReview.id)}`,
      answer: "a change is the next revision of the case",
    },
    {
      what: "a nurse jumps a revision",
      who: "ben",
      sql: `${changing(tenant, note(inReview), null, planted + 2)}; ${entry(tenant, ben, inReview.id, "saved", {}, planted + 2)}`,
      answer: "a change is the next revision of the case",
    },
    {
      what: "a nurse writes an entry of another",
      who: "ben",
      sql: `${changing(tenant, note(inReview))}; ${entry(tenant, paul, inReview.id)}`,
      answer: "the entry must say who did what to this case",
    },
    ...[
      { caseId: draft.id },
      { revision: 2 },
      { kind: "removed" },
      { at: "2020-01-01T00:00:00.000Z" },
    ].map((change) => ({
      what: `a nurse's entry says another ${Object.keys(change).join()}`,
      who: "ben" as const,
      sql: `${changing(tenant, note(inReview))}; ${entry(tenant, ben, inReview.id, "saved", change)}`,
      answer: "the entry must say who did what to this case",
    })),
    {
      what: "a nurse calls a save a signature",
      who: "ben",
      sql: saving(tenant, ben, note(inReview), "signed"),
      answer: "the entry must match what was done",
    },
    {
      what: "a nurse calls a save a creation",
      who: "ben",
      sql: saving(tenant, ben, note(inReview), "created"),
      answer: "the entry must match what was done",
    },
    {
      what: "a nurse calls a save a removal",
      who: "ben",
      sql: saving(tenant, ben, note(inReview), "removed"),
      answer: "the entry must match what was done",
    },
    {
      what: "a nurse goes on where the history was cut",
      who: "ben",
      sql: save(note(cut)),
      answer: "the entry before is missing",
    },
    {
      what: "anybody changes a signed line",
      who: "paul",
      sql: "update review.determinations set line = '{}'",
      answer: "permission denied for table determinations",
    },
    {
      what: "anybody deletes history",
      who: "ada",
      sql: "delete from review.revisions",
      answer: "permission denied for table revisions",
    },
    {
      what: "anybody deletes a case",
      who: "ada",
      sql: "delete from review.cases",
      answer: "permission denied for table cases",
    },
    {
      what: "anybody empties a table",
      who: "ada",
      sql: "truncate review.determinations",
      answer: "permission denied for table determinations",
    },
    {
      what: "the owner changes history",
      who: "owner",
      sql: "update review.revisions set line = '{}'",
      answer: "entries can only be added",
    },
    {
      what: "the owner changes a signed line",
      who: "owner",
      sql: "update review.determinations set line = '{}'",
      answer: "entries can only be added",
    },
    {
      what: "the owner deletes a case",
      who: "owner",
      sql: `delete from review.cases where id = ${text(draft.id)}`,
      answer: "entries can only be added",
    },
    {
      what: "the owner empties a table",
      who: "owner",
      sql: "truncate review.revisions, review.determinations",
      answer: "entries can only be added",
    },
  ];
}
