import { noDecisionYet } from "#domain";
import {
  type Attempt,
  confirmation,
  confirmedPassage,
  extended,
  draft,
  inReview,
  referred,
  withEvents,
  removed,
  drafted,
  type Writing,
  note,
} from "./attempt-cases-for-test.ts";
import { staff } from "./sql-stage-for-test.ts";
import { at, changing, entry, saving } from "./sql-statements-for-test.ts";

/** Parts of a case that are not one's own. */
export function attemptsOnParts({ tenant, save }: Writing): readonly Attempt[] {
  const { ben, paul, quinn, noLicence } = staff;
  return [
    {
      what: "a physician answers",
      who: "paul",
      sql: save(note(referred), paul),
      answer: "physician-advisor may not answer in referred-to-physician",
    },
    {
      what: "a physician writes the reviewers' private note",
      who: "paul",
      sql: save({ ...referred, privateNotes: "not his to write" }, paul),
      answer: "physician-advisor may not answer in referred-to-physician",
    },
    {
      what: "a nurse writes the physician's decision for him",
      who: "ben",
      sql: save({ ...inReview, decisionDraft: noDecisionYet }),
      answer: "nurse-reviewer may not prepare-decision in in-review",
    },
    {
      what: "a physician writes another one's draft",
      who: "noLicence",
      sql: saving(tenant, noLicence, {
        ...drafted,
        decisionDraft: { ...noDecisionYet, by: { id: paul.id, name: paul.name }, rationale: "x" },
      }),
      answer: "another physician's draft",
    },
    {
      what: "a physician goes on with his own draft",
      who: "paul",
      sql: save(
        {
          ...drafted,
          decisionDraft: {
            ...noDecisionYet,
            by: { id: paul.id, name: "Paul before he married" },
            rationale: "x",
          },
        },
        paul,
      ),
      answer: "done",
    },
    {
      what: "a physician goes on with the draft of his other profile",
      who: "paul",
      sql: save(
        {
          ...drafted,
          decisionDraft: {
            ...noDecisionYet,
            by: { id: noLicence.id, name: " PAUL " },
            rationale: "x",
          },
        },
        paul,
      ),
      answer: "done",
    },
    {
      what: "a nurse ends the clock without a decision",
      who: "ben",
      sql: save({ ...inReview, clockEvents: [{ kind: "decided", at, reason: "" }] }),
      answer: "signature required",
    },
    {
      what: "a nurse takes an event of the clock away",
      who: "ben",
      sql: save({ ...withEvents, clockEvents: [] }),
      answer: "clock events can only be added",
    },
    {
      what: "a nurse adds a second event",
      who: "ben",
      sql: save({ ...withEvents, clockEvents: [extended, { ...extended, reason: "Again" }] }),
      answer: "done",
    },
    {
      what: "a nurse withdraws an event with a reason",
      who: "ben",
      sql: save({ ...withEvents, clockEvents: [{ ...extended, withdrawn: "By mistake" }] }),
      answer: "done",
    },
    {
      what: "a nurse withdraws an event without a reason",
      who: "ben",
      sql: save({ ...withEvents, clockEvents: [{ ...extended, withdrawn: " " }] }),
      answer: "clock events can only be added",
    },
    {
      what: "a nurse takes a confirmation back",
      who: "ben",
      sql: save({ ...withEvents, dataConfirmations: [] }),
      answer: "confirmations can only be added",
    },
    {
      what: "a nurse confirms in another's name",
      who: "ben",
      sql: save({ ...inReview, dataConfirmations: [{ ...confirmation, by: paul }] }),
      answer: "nobody confirms in another's name",
    },
    {
      what: "a nurse takes what was confirmed from the record away",
      who: "ben",
      sql: save({ ...withEvents, proposalActions: {} }),
      answer: "actions on the record can only be added",
    },
    {
      what: "a nurse adds to what was confirmed from the record",
      who: "ben",
      sql: save({
        ...withEvents,
        proposalActions: { "first-act": { ...confirmedPassage, proposed: 6 } },
      }),
      answer: "actions on the record can only be added",
    },
    {
      what: "a nurse confirms a passage in another's name",
      who: "ben",
      sql: save({
        ...inReview,
        proposalActions: { "an-act-0": { ...confirmedPassage, by: paul } },
      }),
      answer: "nobody confirms a passage in another's name",
    },
    {
      what: "a nurse confirms a second passage",
      who: "ben",
      sql: save({
        ...withEvents,
        proposalActions: {
          "first-act": confirmedPassage,
          "other-act": { ...confirmedPassage, kind: "dismissed" },
        },
      }),
      answer: "done",
    },
    {
      what: "an analyst changes a case",
      who: "quinn",
      sql: save(note(inReview), quinn),
      answer: "permission denied for table cases",
    },
    {
      what: "a nurse deletes a case that she handed over",
      who: "ben",
      sql: saving(tenant, ben, referred, "removed", at),
      answer: "nurse-reviewer may not delete in referred-to-physician",
    },
    {
      what: "a nurse changes a case as she deletes it",
      who: "ben",
      sql: saving(tenant, ben, note(draft), "removed", at),
      answer: "nurse-reviewer may not delete in draft",
    },
    {
      what: "a nurse changes a case that was removed",
      who: "ben",
      sql: `${changing(tenant, note(removed), at)}; ${entry(tenant, ben, removed.id)}`,
      answer: "the case was removed",
    },
  ];
}
