import type { Attempt, Writing } from "./attempt-cases-for-test.ts";
import { staff } from "./sql-stage-for-test.ts";
import { at, text } from "./sql-statements-for-test.ts";

/** The plan's values of the criteria: who proposes, and that somebody else decides. */
export function attemptsOnPolicy({ tenant }: Writing): readonly Attempt[] {
  const { ada, paul } = staff;
  const proposed = {
    id: "change-of-the-values-----",
    criteriaSet: "sacrococcygeal-64999@1.2.0",
    values: { ptMinWeeks: 8 },
    effectiveFrom: "2100-01-01",
    reason: "Eight weeks",
    proposedBy: ada,
    proposedAt: at,
  };
  const decided = (verdict: string, by: object) => ({
    ...proposed,
    decision: { verdict, by, at },
  });
  const write = (revision: number, changes: readonly object[]): string =>
    `insert into review.policy_changes (tenant, revision, at, value, person_id) values (${text(tenant)}, ${String(revision)}, ${text(at)}, ${text(changes)}, '')`;
  const propose = write(1, [proposed]);
  return [
    { what: "an administrator proposes values", who: "ada", sql: propose, answer: "done" },
    {
      what: "an administrator withdraws what she proposed",
      who: "ada",
      sql: `${propose}; ${write(2, [decided("withdrawn", ada)])}`,
      answer: "done",
    },
    {
      what: "an administrator approves what she proposed",
      who: "ada",
      sql: `${propose}; ${write(2, [decided("approved", ada)])}`,
      answer: "a second administrator decides on a change",
    },
    {
      what: "an administrator approves what she proposed in another's name",
      who: "ada",
      sql: `${propose}; ${write(2, [decided("approved", paul)])}`,
      answer: "a change is decided in one's own name",
    },
    {
      what: "an administrator proposes in another's name",
      who: "ada",
      sql: write(1, [{ ...proposed, proposedBy: paul }]),
      answer: "a change is proposed in one's own name, and decided later",
    },
    {
      what: "an administrator proposes what is approved already",
      who: "ada",
      sql: write(1, [decided("approved", paul)]),
      answer: "a change is proposed in one's own name, and decided later",
    },
    {
      what: "an administrator changes what was proposed",
      who: "ada",
      sql: `${propose}; ${write(2, [{ ...proposed, values: { ptMinWeeks: 2 } }])}`,
      answer: "a change that was proposed stays as it is",
    },
    {
      what: "an administrator takes a change away",
      who: "ada",
      sql: `${propose}; ${write(2, [])}`,
      answer: "changes are added one at a time, and none is taken away",
    },
    {
      what: "an administrator jumps a revision of the values",
      who: "ada",
      sql: write(2, [proposed]),
      answer: "a change is the next revision of the plan's values",
    },
    {
      what: "a nurse proposes values",
      who: "ben",
      sql: propose,
      answer: "permission denied for table policy_changes",
    },
  ];
}
