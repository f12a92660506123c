import {
  type Attempt,
  draft,
  inReview,
  referred,
  adverse,
  removed,
  released,
  fresh,
  type Writing,
  denied,
  note,
  asServer,
} from "./attempt-cases-for-test.ts";
import { staff } from "./sql-stage-for-test.ts";
import { at, saving } from "./sql-statements-for-test.ts";

/** What each may do is done: a wall that refuses everything would pass all the rest. */
export function allowedAttempts({
  tenant,
  save,
  creating,
  sign,
  refer,
}: Writing): readonly Attempt[] {
  const { ben, paul, ada } = staff;
  return [
    { what: "a nurse saves an answer", who: "ben", sql: save(note(inReview)), answer: "done" },
    { what: "a nurse makes a draft", who: "ben", sql: creating(fresh), answer: "done" },
    { what: "a nurse refers", who: "ben", sql: refer(), answer: "done" },
    {
      what: "a physician decides",
      who: "paul",
      sql: sign(paul, referred, "decide-adversely", denied),
      answer: "done",
    },
    {
      what: "a physician issues the notice",
      who: "paul",
      sql: sign(paul, adverse, "issue-notice", { state: "notice-issued", outcome: "adverse" }),
      answer: "done",
    },
    {
      what: "a notice of an earlier release is voided",
      who: "ben",
      sql: sign(ben, released, "void-notice", denied),
      answer: "done",
    },
    {
      what: "an administrator assigns a case",
      who: "ada",
      sql: saving(tenant, ada, { ...inReview, assignee: "Somebody" }),
      answer: "done",
    },
    {
      what: "an administrator deletes a draft",
      who: "ada",
      sql: saving(tenant, ada, draft, "removed", at),
      answer: "done",
    },
    {
      what: "an administrator restores it",
      who: "ada",
      sql: saving(tenant, ada, removed, "restored"),
      answer: "done",
    },
    {
      what: "the server works for a nurse",
      who: "app",
      sql: `${asServer(tenant, ben.id)}; ${save(note(inReview))}`,
      answer: "done",
    },
  ];
}
