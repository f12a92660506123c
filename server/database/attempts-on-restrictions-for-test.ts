import { type Attempt, inReview, type Writing } from "./attempt-cases-for-test.ts";
import { staff } from "./sql-stage-for-test.ts";
import { at, text } from "./sql-statements-for-test.ts";

/** Who restricts a case or lifts it, and who says that an erased content is gone. */
export function attemptsOnRestrictions({ tenant }: Writing): readonly Attempt[] {
  const { ada, ben } = staff;
  const restrict = (by: string, isRestricted = true, why = "A member of our own staff"): string =>
    `select review.set_restriction(${text(tenant)}, ${text(inReview.id)}, ${text(by)}, ${String(isRestricted)}, ${text(why)}, ${text(at)})`;
  return [
    {
      what: "an administrator restricts a case, and lifts it again",
      who: "app",
      sql: `${restrict(ada.id)}; ${restrict(ada.id)}; ${restrict(ada.id, false)}`,
      answer: "done",
    },
    {
      what: "a nurse restricts a case",
      who: "app",
      sql: restrict(ben.id),
      answer: "only an administrator restricts cases",
    },
    {
      what: "an administrator restricts a case without a reason",
      who: "app",
      sql: restrict(ada.id, true, "         x"),
      answer: 'new row for relation "restriction_changes" violates check constraint',
    },
    {
      what: "an administrator restricts a case past the server",
      who: "ada",
      sql: restrict(ada.id),
      answer: "permission denied for function set_restriction",
    },
    {
      what: "somebody else than the server restricts a case",
      who: "owner",
      sql: restrict(ada.id),
      answer: "only the server restricts cases",
    },
    {
      what: "an administrator says past the server that a content is gone",
      who: "ada",
      sql: `select review.cleaned_up(${text(tenant)}, '{x}')`,
      answer: "only the server cleans up contents",
    },
    {
      what: "somebody else than the server cleans up contents",
      who: "owner",
      sql: "select review.next_cleanups(1, '1 minute')",
      answer: "only the server cleans up contents",
    },
    {
      what: "the server lifts a restriction without a word",
      who: "app",
      sql: "delete from review.confidential_cases",
      answer: "permission denied for table confidential_cases",
    },
  ];
}
