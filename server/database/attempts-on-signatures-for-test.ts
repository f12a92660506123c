import { noDecisionYet } from "#domain";
import {
  type Attempt,
  confirmation,
  inReview,
  referred,
  adverse,
  issued,
  withEvents,
  removed,
  ownReferral,
  ownDecision,
  drafted,
  type Writing,
  denied,
} from "./attempt-cases-for-test.ts";
import { staff } from "./sql-stage-for-test.ts";
import { at, changing, entry, planted, signing } from "./sql-statements-for-test.ts";

/** What a signature must be. */
export function attemptsOnSignatures({ tenant, sign, refer }: Writing): readonly Attempt[] {
  const { ben, paul, benAsPhysician, noLicence } = staff;
  return [
    {
      what: "a nurse's referral carries a decision",
      who: "ben",
      sql: refer({ outcome: "adverse" }),
      answer: "the outcome must match what was signed",
    },
    {
      what: "a nurse refers a case that is decided",
      who: "ben",
      sql: sign(ben, adverse, "refer", { state: "referred-to-physician" }),
      answer: "nurse-reviewer may not refer in adverse",
    },
    {
      what: "a nurse's referral moves the case elsewhere",
      who: "ben",
      sql: refer({ state: "approved" }),
      answer: "this action does not lead to that state",
    },
    {
      what: "a nurse's referral is signed, and another state saved",
      who: "ben",
      sql: [
        signing(tenant, ben, inReview.id, "refer", "referred-to-physician"),
        changing(tenant, { ...inReview, state: "approved" }),
        entry(tenant, ben, inReview.id, "signed"),
      ].join("; "),
      answer: "the state must match what was signed",
    },
    {
      what: "a nurse's referral plants a decision",
      who: "ben",
      sql: refer({ decisionDraft: noDecisionYet }),
      answer: "the draft must end with the signature",
    },
    {
      what: "a nurse's referral confirms data",
      who: "ben",
      sql: refer({ dataConfirmations: [confirmation] }),
      answer: "dataConfirmations is not changed by this signature",
    },
    {
      what: "a nurse's referral ends the clock",
      who: "ben",
      sql: refer({ clockEvents: [{ kind: "decided", at, reason: "" }] }),
      answer: "the clocks must match what was signed",
    },
    {
      what: "a nurse's referral says that the notice was given",
      who: "ben",
      sql: refer({ clockEvents: [{ kind: "notice-given", at, reason: "" }] }),
      answer: "the clocks must match what was signed",
    },
    {
      what: "a nurse's referral reopens",
      who: "ben",
      sql: refer({ clockEvents: [{ kind: "reopened", at, reason: "" }] }),
      answer: "the clocks must match what was signed",
    },
    {
      what: "a nurse's referral forgets an event",
      who: "ben",
      sql: sign(ben, withEvents, "refer", { state: "referred-to-physician", clockEvents: [] }),
      answer: "the clocks must match what was signed",
    },
    {
      what: "a decision keeps a draft",
      who: "paul",
      sql: sign(paul, drafted, "decide-adversely", denied),
      answer: "the draft must end with the signature",
    },
    {
      what: "a decision changes the answers",
      who: "paul",
      sql: sign(paul, referred, "decide-adversely", { ...denied, notes: "x" }),
      answer: "notes is not changed by this signature",
    },
    {
      what: "a physician denies without a reason",
      who: "paul",
      sql: sign(paul, referred, "decide-adversely", denied, { rationale: " \n" }),
      answer: "a reason is required",
    },
    {
      what: "a physician denies without a licence",
      who: "noLicence",
      sql: sign(noLicence, referred, "decide-adversely", denied),
      answer: "credentials and a license are required",
    },
    {
      what: "a physician shows another's licence",
      who: "noLicence",
      sql: sign(noLicence, referred, "decide-adversely", denied, {
        recordedBy: { ...noLicence, licence: paul.licence },
      }),
      answer: "nobody signs in another's name",
    },
    {
      what: "a physician decides on the referral of her other profile",
      who: "benAsPhysician",
      sql: sign(benAsPhysician, ownReferral, "approve", { state: "approved", outcome: "approved" }),
      answer: "physicians cannot decide on their own referral",
    },
    {
      what: "a physician decides a reopened case again",
      who: "paul",
      sql: sign(paul, ownDecision, "approve", { state: "approved", outcome: "approved" }),
      answer: "a reopened case must be decided by a different physician",
    },
    {
      what: "a physician signs, and the case is not moved",
      who: "paul",
      sql: [
        signing(tenant, paul, referred.id, "decide-adversely", "adverse"),
        entry(tenant, paul, referred.id, "signed"),
      ].join("; "),
      answer: "case and history differ",
    },
    {
      what: "a physician signs, and nothing else",
      who: "paul",
      sql: signing(tenant, paul, referred.id, "decide-adversely", "adverse"),
      answer: 'insert or update on table "determinations" violates foreign key constraint',
    },
    {
      what: "a physician signs adverse, and approves",
      who: "paul",
      sql: [
        signing(tenant, paul, referred.id, "decide-adversely", "adverse"),
        changing(tenant, { ...referred, state: "adverse", outcome: "approved" }),
        entry(tenant, paul, referred.id, "signed"),
      ].join("; "),
      answer: "the outcome must match what was signed",
    },
    {
      what: "a physician signs of another case",
      who: "paul",
      sql: sign(paul, referred, "decide-adversely", denied, { caseId: adverse.id }),
      answer: "the line must be about this case",
    },
    {
      what: "a physician signs under another id",
      who: "paul",
      sql: sign(paul, referred, "decide-adversely", denied, { id: "another" }),
      answer: "the line must be about this case",
    },
    {
      what: "a physician signs a case that was removed",
      who: "paul",
      sql: signing(tenant, paul, removed.id, "withdraw", "withdrawn"),
      answer: "the case has changed since it was read",
    },
    {
      what: "a physician signs ahead of the next revision",
      who: "paul",
      sql: signing(tenant, paul, referred.id, "decide-adversely", "adverse").replace(
        `, ${String(planted + 1)}, '{`,
        `, ${String(planted + 2)}, '{`,
      ),
      answer: "the case has changed since it was read",
    },
    {
      what: "a physician voids a notice into another outcome",
      who: "paul",
      sql: sign(paul, issued, "void-notice", { state: "approved", outcome: "approved" }),
      answer: "this action does not lead to that state",
    },
    {
      what: "a letter moves the case",
      who: "ben",
      sql: sign(ben, inReview, "send-letter", { state: "reopened" }),
      answer: "this action does not lead to that state",
    },
  ];
}
