import { type CaseRecord, noDecisionYet } from "#domain";
import {
  type Attempt,
  confirmedPassage,
  draft,
  inReview,
  referred,
  fresh,
  type Writing,
  denied,
  note,
  asServer,
} from "./attempt-cases-for-test.ts";
import { staff } from "./sql-stage-for-test.ts";
import { at, changing, entry, planted, summaryOf, text } from "./sql-statements-for-test.ts";

/** A decision that no physician made. */
export function attemptsOnDecisions({ tenant, save, creating, sign }: Writing): readonly Attempt[] {
  const { ben, paul, ada } = staff;
  const twice = (record: CaseRecord, part: string): string =>
    `{"${part}":"adverse",${JSON.stringify(record).slice(1)}`;
  return [
    {
      what: "a nurse sets the state by an update",
      who: "ben",
      sql: save({ ...inReview, ...denied }),
      answer: "signature required",
    },
    {
      what: "a nurse sets the outcome alone",
      who: "ben",
      sql: save({ ...inReview, outcome: "adverse" }),
      answer: "signature required",
    },
    {
      what: "a nurse signs a decision in her own name",
      who: "ben",
      sql: sign(ben, referred, "decide-adversely", denied),
      answer: "nurse-reviewer may not decide-adversely in referred-to-physician",
    },
    {
      what: "a nurse signs in the physician's name",
      who: "ben",
      sql: sign(paul, referred, "decide-adversely", denied),
      answer: "nobody signs in another's name",
    },
    {
      what: "a nurse says first that she is the physician",
      who: "ben",
      sql: `set local review.tenant = ${text(tenant)}; set local review.person = ${text(paul.id)}; ${sign(paul, referred, "decide-adversely", denied)}`,
      answer: "nobody signs in another's name",
    },
    {
      what: "a nurse enters as the physician, as the server would",
      who: "ben",
      sql: `${asServer(tenant, paul.id)}; ${sign(paul, referred, "decide-adversely", denied)}`,
      answer: "nobody signs in another's name",
    },
    {
      what: "a nurse takes the physician's role",
      who: "ben",
      sql: "set role w_physician",
      answer: 'permission denied to set role "w_physician"',
    },
    {
      what: "a nurse makes herself a physician",
      who: "ben",
      sql: "update review.people set profile = replace(profile, 'nurse-reviewer', 'physician-advisor')",
      answer: "permission denied for table people",
    },
    {
      what: "an administrator makes himself a physician",
      who: "ada",
      sql: `update review.people set revision = revision + 1, profile = replace(profile, 'administrator', 'physician-advisor') where id = ${text(ada.id)}`,
      answer: "people cannot change their own role",
    },
    {
      what: "an administrator takes a physician's login",
      who: "ada",
      sql: `update review.people set login = session_user where id = ${text(paul.id)}`,
      answer: "permission denied for table people",
    },
    {
      what: "a nurse switches the trigger off",
      who: "ben",
      sql: "alter table review.cases disable trigger judge",
      answer: "must be owner of table cases",
    },
    {
      what: "a nurse switches all triggers off",
      who: "ben",
      sql: "set session_replication_role = replica",
      answer: 'permission denied to set parameter "session_replication_role"',
    },
    {
      what: "a nurse adds a rule",
      who: "ben",
      sql: "insert into review.life_rules values ('decide-adversely', 'nurse-reviewer', 'draft', 'adverse', true, '{}')",
      answer: "permission denied for table life_rules",
    },
    {
      what: "a nurse writes the table of rules anew",
      who: "ben",
      sql: "select review.take_life_rules('[]')",
      answer: "permission denied for function take_life_rules",
    },
    {
      what: "a nurse makes a case that is decided already",
      who: "ben",
      sql: creating({ ...fresh, ...denied }),
      answer: "a new case starts open and undecided",
    },
    {
      what: "a nurse makes a case that was handed over already",
      who: "ben",
      sql: creating({ ...fresh, state: "referred-to-physician" }),
      answer: "a new case starts open and undecided",
    },
    {
      what: "a nurse makes a case with a decision on the way",
      who: "ben",
      sql: creating({ ...fresh, decisionDraft: noDecisionYet }),
      answer: "a new case starts open and undecided",
    },
    {
      what: "a nurse makes a case with an outcome",
      who: "ben",
      sql: creating({ ...fresh, outcome: "approved" }),
      answer: "a new case starts open and undecided",
    },
    {
      what: "a nurse makes a case that is confirmed already",
      who: "ben",
      sql: creating({ ...fresh, dataConfirmations: [] }),
      answer: "a new case starts open and undecided",
    },
    {
      what: "a nurse creates a case with passages confirmed already",
      who: "ben",
      sql: creating({ ...fresh, proposalActions: { "first-act": confirmedPassage } }),
      answer: "a new case starts without actions on its record",
    },
    {
      what: "a nurse makes a case at its second revision",
      who: "ben",
      sql: creating(fresh, 2),
      answer: "a new case starts open and undecided",
    },
    {
      what: "a nurse makes a case that was removed",
      who: "ben",
      sql: creating(fresh, 1, ", removed_at", `, ${text(at)}`),
      answer: "a new case starts open and undecided",
    },
    {
      what: "a nurse makes a case with another row in lists",
      who: "ben",
      sql: creating(fresh, 1, ", renewed", ", '{}'"),
      answer: "a new case starts open and undecided",
    },
    {
      what: "a nurse states the columns herself",
      who: "ben",
      sql: `update review.cases set state = 'adverse', outcome = 'adverse', revision = revision + 1 where id = ${text(inReview.id)}; ${entry(tenant, ben, inReview.id)}; do $$ begin if exists (select from review.cases where id = ${text(inReview.id)} and state = 'in-review' and outcome is null) then raise 'read from the record'; end if; end $$`,
      answer: "read from the record",
    },
    {
      what: "a nurse hides a decision behind a second key",
      who: "ben",
      sql: `${changing(tenant, inReview).replace(text(inReview), text(twice(inReview, "state")))}; ${entry(tenant, ben, inReview.id)}`,
      answer: "a part appears twice",
    },
    {
      what: "a nurse shows another state in lists",
      who: "ben",
      sql: `${changing(tenant, note(inReview)).replace(text(summaryOf(inReview)), text(summaryOf({ ...inReview, state: "approved" })))}; ${entry(tenant, ben, inReview.id)}`,
      answer: "the worklist row must match this record",
    },
    {
      what: "a nurse shows another assignee in lists",
      who: "ben",
      sql: `${changing(tenant, note(inReview)).replace(text(summaryOf(inReview)), text({ ...summaryOf(inReview), assignee: "Somebody" }))}; ${entry(tenant, ben, inReview.id)}`,
      answer: "the worklist row must match this record",
    },
    {
      what: "a nurse shows another case in lists",
      who: "ben",
      sql: `${changing(tenant, note(inReview)).replace(text(summaryOf(inReview)), text({ ...summaryOf(inReview), id: draft.id }))}; ${entry(tenant, ben, inReview.id)}`,
      answer: "the worklist row must match this record",
    },
    {
      what: "a nurse has one key of a row of lists twice",
      who: "ben",
      sql: `${changing(tenant, note(inReview)).replace(text(summaryOf(inReview)), text('{"id":"x","id":"y"}'))}; ${entry(tenant, ben, inReview.id)}`,
      answer: "a part appears twice",
    },
    {
      what: "a nurse renews the due times of a list",
      who: "ben",
      sql: `update review.cases set renewed = '{}' where id = ${text(inReview.id)}`,
      answer: "only the server renews a list",
    },
    {
      what: "a nurse renews them by the server's function",
      who: "ben",
      sql: `select review.renew(${text(inReview.id)}, ${String(planted)}, '{}', '', '', '')`,
      answer: "only the server may call this",
    },
  ];
}
