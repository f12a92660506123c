import type { Mutation } from "./mutations-for-test.ts";

const signedWords = "the clocks must match what was signed";
const entryWords = "the entry must say who did what to this case";
const done = "the entry must match what was done";
const elsewhere = "this action does not lead to that state";

/** The parts of the conditions of signatures, and of the history that covers them. */
export const conditionsOfSignatures: readonly Mutation[] = [
  // A save with a signature.
  {
    name: "judge_signed",
    from: "when decided is not null then decided",
    to: "when decided is not null then n->>'outcome'",
    words: "the outcome must",
  },
  {
    name: "judge_signed",
    from: "'issue-notice', 'void-notice')",
    to: "'void-notice')",
    words: "done",
  },
  {
    name: "judge_signed",
    from: "part = 'dataConfirmations' or",
    to: "",
    words: "dataConfirmations is not",
  },
  {
    name: "judge_signed",
    from: "or not review.may('answer', me.role, o->>'state')",
    to: "",
    words: "notes is not",
  },
  {
    name: "judge_signed",
    from: "decided is not null or n->'decisionDraft'",
    to: "n->'decisionDraft'",
    words: "a draft ends",
  },
  {
    name: "judge_signed",
    from: "or n->'decisionDraft' is distinct from o->'decisionDraft'",
    to: "",
    words: "a draft ends",
  },
  {
    name: "judge_signed",
    from: "not review.keeps_clock_events(o->'clockEvents', n->'clockEvents')",
    to: "false",
    words: signedWords,
  },
  {
    name: "judge_signed",
    from: "or 'decided' = any(kinds) and decided is null",
    to: "",
    words: signedWords,
  },
  {
    name: "judge_signed",
    from: "or 'notice-given' = any(kinds) and signed.action <> 'issue-notice'",
    to: "",
    words: signedWords,
  },
  {
    name: "judge_signed",
    from: "or 'reopened' = any(kinds) and signed.action <> 'reopen'",
    to: "",
    words: signedWords,
  },
  { name: "outcome_before", from: "coalesce(on_record,", to: "coalesce(null,", words: "done" },

  // A signed line.
  {
    name: "judge_determination",
    from: "or l->>'id' is distinct from new.id",
    to: "",
    words: "the line must",
  },
  {
    name: "judge_determination",
    from: "or l->>'caseId' is distinct from new.case_id",
    to: "",
    words: "the line must",
  },
  {
    name: "judge_determination",
    from: "or c.revision + 1 <> new.revision",
    to: "",
    words: "the case has changed since it was read",
  },
  {
    name: "judge_determination",
    from: "or c.removed_at is not null",
    to: "",
    words: "the case has changed since it was read",
  },
  {
    name: "judge_determination",
    from: "and r.role = me.role",
    to: "",
    words: "nurse-reviewer may not",
  },
  { name: "judge_determination", from: "and r.from_state = c.state", to: "", words: "done" },
  {
    name: "judge_determination",
    from: "when 'same' then c.state",
    to: "when 'same' then new.disposition",
    words: elsewhere,
  },
  {
    name: "judge_determination",
    from: "else rule.to_state end",
    to: "else new.disposition end",
    words: elsewhere,
  },
  {
    name: "judge_determination",
    from: "then review.outcome_before(c.tenant, c.id, c.outcome, new.revision)",
    to: "then new.disposition",
    words: elsewhere,
  },
  {
    name: "judge_determination",
    from: "and not me.is_licensed",
    to: "and false",
    words: "credentials",
  },
  {
    name: "judge_determination",
    from: "d.action in ('refer', 'recommend-approval')",
    to: "false",
    words: "nobody decides",
  },
  {
    name: "judge_determination",
    from: "d.action in ('approve', 'approve-partially', 'decide-adversely')",
    to: "false",
    words: "a reopened",
  },
  { name: "judge_determination", from: "E' \\t\\n\\r'", to: "' '", words: "a reason" },

  // The history.
  {
    name: "chain",
    from: "l->>'caseId' is distinct from new.case_id or",
    to: "",
    words: entryWords,
  },
  {
    name: "chain",
    from: "or l->'revision' is distinct from to_jsonb(new.revision)",
    to: "",
    words: entryWords,
  },
  { name: "chain", from: "or l->>'kind' is distinct from new.kind", to: "", words: entryWords },
  { name: "chain", from: "or l->>'at' is distinct from new.at", to: "", words: entryWords },
  {
    name: "chain",
    from: "or l->>'by' is distinct from review.readable(me.profile)->>'name'",
    to: "",
    words: entryWords,
  },
  { name: "chain", from: "(new.kind = 'created') <> (new.revision = 1) or", to: "", words: done },
  { name: "chain", from: "or (new.kind = 'signed') <> (signed is not null)", to: "", words: done },
  {
    name: "chain",
    from: "or (new.kind = 'removed') <> (c.removed_at is not null)",
    to: "",
    words: done,
  },
  { name: "together", from: "and r.revision = new.revision", to: "", words: "case and history" },
];
