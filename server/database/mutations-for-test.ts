import { conditionsOfSignatures } from "./mutations-of-signatures-for-test.ts";

/** One line of the database's rules, written wrong. */
export interface Mutation {
  /** The function. */
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** The refusal it belongs to, so that the attempts that are meant for it come first. */
  readonly words?: string;
}

const open = "a new case starts open and undecided";
const good = "the ID, creation and origin of a case cannot be changed";
const row = "the worklist row must match this record";

const noSession = "no one is signed in";
const conditionsOfDraftKeys: readonly Mutation[] = [
  { name: "draft_key", from: "and p.profile is not null", to: "", words: noSession },
  { name: "draft_key", from: "s.tenant = of_tenant and ", to: "", words: noSession },
  { name: "draft_key", from: "and s.id = of_session ", to: "", words: "done" },
  { name: "draft_key", from: " and s.ended_at is null", to: "", words: noSession },
  { name: "draft_key", from: " and s.ends_at > of_at", to: "", words: noSession },
  { name: "draft_key", from: "greatest(k.asked_at, excluded.asked_at)", to: "k.asked_at" },
  { name: "draft_key", from: "k.asked_at < of_at - interval '90 days'", to: "false" },
  { name: "destroy_draft_key", from: " and k.person_id = s.person_id", to: "", words: "done" },
  { name: "destroy_draft_key", from: " and k.device_hash = of_device", to: "", words: "done" },
  { name: "destroy_draft_key", from: " and s.id = of_session", to: "", words: "done" },
];

const conditionsOfSaves: readonly Mutation[] = [
  // Who works.
  { name: "who", from: "        and p.profile is not null;", to: ";" },
  { name: "who", from: "session_user = 'w_app'", to: "true" },
  { name: "my_tenant", from: "session_user = 'w_app'", to: "true" },
  { name: "my_tenant", from: "p.login = session_user", to: "true" },
  { name: "me", from: "session_user = 'w_app' and", to: "false and" },

  // What is on file of a physician.
  {
    name: "judge_physician_entry",
    from: "me.id <> new.person_id or ",
    to: "",
    words: "physicians change",
  },
  {
    name: "judge_physician_entry",
    from: " or n - 'availability' is distinct from before - 'availability'",
    to: "",
    words: "physicians change",
  },
  {
    name: "judge_physician_entry",
    from: " and review.readable(p.profile)->>'role' = 'physician-advisor'",
    to: "",
    words: "an entry is about",
  },

  // A new case.
  { name: "judge_case", from: "new.revision <> 1 or", to: "", words: open },
  {
    name: "judge_case",
    from: "new.removed_at is not null or new.renewed",
    to: "new.renewed",
    words: open,
  },
  { name: "judge_case", from: "or new.renewed is not null", to: "", words: open },
  { name: "judge_case", from: "or new.state not in ('draft', 'in-review')", to: "", words: open },
  { name: "judge_case", from: "or new.outcome is not null", to: "", words: open },
  { name: "judge_case", from: "or n->'decisionDraft' is not null", to: "", words: open },
  { name: "judge_case", from: "or n->'dataConfirmations' is not null", to: "", words: open },
  { name: "judge_case", from: "review.has_twin_keys(new.record) or", to: "" },
  { name: "judge_case", from: "or review.has_twin_keys(new.summary)", to: "" },
  { name: "judge_case", from: "s->>'id' is distinct from new.id or", to: "", words: row },
  { name: "judge_case", from: "or s->>'state' is distinct from new.state", to: "", words: row },
  {
    name: "judge_case",
    from: "or s->>'assignee' is distinct from new.assignee",
    to: "",
    words: row,
  },

  // A change of a case.
  {
    name: "judge_case",
    from: "or n->'createdAt' is distinct from o->'createdAt'",
    to: "",
    words: good,
  },
  { name: "judge_case", from: "or n->'origin' is distinct from o->'origin'", to: "", words: good },
  { name: "judge_case", from: "new.revision = old.revision and", to: "", words: "a change is" },
  { name: "judge_case", from: "new.record = old.record and", to: "", words: "a change is" },
  {
    name: "judge_case",
    from: "new.record <> old.record or not",
    to: "not",
    words: "nurse-reviewer may not delete",
  },
  {
    name: "judge_case",
    from: "or not review.may('delete', me.role, old.state)",
    to: "",
    words: "nurse-reviewer may not delete",
  },
  {
    name: "judge_case",
    from: "old.removed_at is not null then",
    to: "false then",
    words: "the case was removed",
  },
  { name: "judge_case", from: "and d.revision = new.revision", to: "and false", words: "done" },
  {
    name: "judge_case",
    from: "else perform review.judge_save(me, o, n); end if;",
    to: "end if;",
    words: "signature required",
  },
  {
    name: "judge_case",
    from: "perform review.judge_signed(me, signed, o, n);",
    to: "null;",
    words: "the outcome must",
  },
  {
    name: "judge_case",
    from: "n jsonb := review.readable(new.record)",
    to: "n jsonb := review.readable(old.record)",
  },
  {
    name: "columns_read",
    from: "select r->>'state', r->>'outcome',",
    to: "select 'in-review', null,",
    words: "read from",
  },

  // A save.
  { name: "judge_save", from: "when 'assignee' then 'assign'", to: "", words: "done" },
  {
    name: "judge_save",
    from: "when 'outcome' then null",
    to: "when 'outcome' then 'answer'",
    words: "signature required",
  },
  {
    name: "judge_save",
    from: "when 'decisionDraft' then 'prepare-decision'",
    to: "",
    words: "nurse-reviewer may not prepare",
  },
  {
    name: "judge_save",
    from: "o->>'state') then",
    to: "o->>'state') and false then",
    words: "physician-advisor may not answer",
  },
  {
    name: "judge_save",
    from: "and k.key <> 'updatedAt'",
    to: "and k.key <> 'notes'",
    words: "physician-advisor may not answer",
  },
  { name: "judge_save", from: "'decided', ", to: "", words: "signature required" },
  {
    name: "judge_save",
    from: "is distinct from review.readable(me.profile)",
    to: "is null",
    words: "nobody confirms",
  },
  {
    name: "judge_save",
    from: "and n->'decisionDraft'->'by'->>'id' is distinct from me.id",
    to: "",
    words: "done",
  },
  {
    name: "judge_save",
    from: "and not review.same_name(n->'decisionDraft'->'by'->>'name', me.name)",
    to: "",
    words: "done",
  },
  {
    name: "judge_proposal_actions",
    from: "not o ? a.key and",
    to: "not o ? a.key and false and",
    words: "nobody confirms a passage",
  },
  {
    name: "judge_proposal_actions",
    from: "n->b.key is distinct from b.value",
    to: "n->b.key is null",
    words: "actions on the record",
  },
  { name: "keeps_clock_events", from: "a.event = b.event or", to: "", words: "done" },
  {
    name: "keeps_clock_events",
    from: "or (a.event - 'withdrawn' = b.event",
    to: "or (false",
    words: "done",
  },
  {
    name: "keeps_clock_events",
    from: "and btrim(coalesce(a.event->>'withdrawn', '')) <> ''",
    to: "",
    words: "what moved",
  },
  {
    name: "same_name",
    from: "lower(regexp_replace(btrim(one), '\\s+', ' ', 'g'))",
    to: "one",
    words: "done",
  },
];

/** Each part of each condition, one at a time. */
export const conditionsTaken: readonly Mutation[] = [
  ...conditionsOfSaves,
  ...conditionsOfDraftKeys,
  ...conditionsOfSignatures,
];
