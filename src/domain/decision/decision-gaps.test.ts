import { describe, expect, test } from "vitest";
import { notDocumented } from "#criteria";
import {
  agreedWithMissing,
  agreedWithRest,
  askedAsMissing,
  askedOneByOne,
  unmetCriteria,
  viewOf,
  withView,
} from "./asked-criteria.ts";
import {
  circumstanceNames,
  circumstanceWords,
  nothingFurther,
  nothingOf,
} from "./circumstances.ts";
import { decisionFields, decisionGaps } from "./decision-gaps.ts";
import { type DecisionDraft, noDecisionYet, peerToPeerOutcomes } from "./decision.ts";
import { exampleNames, referredExample } from "./example-for-test.ts";
import { sentencesOfCase } from "./own-words.ts";
import { meaningOf } from "./meaning.ts";
import { circumstanceSentences } from "../narrative/clinical-summary.ts";
import { narrativeOf } from "../narrative/narrative.ts";

const ownWords = "She has had no injection so far, and the clinic plans one in May.";
/** Names no criterion, so that it fits whatever the decision rests on. */
const plainWords = "She sits for long hours in both of her jobs, and that comes first.";
const nothing = {
  access: "She drives herself.",
  comorbidity: "None that bears on it.",
  priorResponse: "As the review says.",
  clinicianRationale: "He asks for it because two of her jobs need sitting.",
};

function open(start: string, citations = {}) {
  const { record, assessment } = referredExample(start);
  const cited = { ...record, citations };
  const known = sentencesOfCase(cited, assessment, []);
  const context = {
    record: cited,
    assessment,
    mode: "full",
    wasRequested: true,
    now: Date.parse("2026-03-05T10:00:00Z"),
    known: () => known,
  } as const;
  const { evaluation } = assessment;
  const evaluated = askedOneByOne(evaluation).reduce<DecisionDraft>(
    (draft, result) => withView(draft, result, { agrees: true, reason: "" }),
    noDecisionYet,
  );
  const agreed = agreedWithRest(agreedWithMissing(evaluated, evaluation), evaluation);
  const fieldsOf = (draft: DecisionDraft, mode: "full" | "documentation-only" = "full") =>
    decisionGaps(draft, { ...context, mode }).map(({ field }) => field);
  return { record: cited, assessment, agreed, fieldsOf };
}

describe("what a decision still wants", () => {
  test("an approval as recommended wants agreement and nothing else", () => {
    const { agreed, fieldsOf } = open("02");
    expect(fieldsOf({ ...noDecisionYet, outcome: "approved" })).toEqual([decisionFields.rest]);
    expect(fieldsOf({ ...agreed, outcome: "approved" })).toEqual([]);
  });

  test("a peer-to-peer call dated in the future keeps any decision from being signed, unless it is scheduled", () => {
    const { agreed, fieldsOf } = open("02");
    const call = { at: "2026-03-06T10:00:00Z", withWhom: "Dr. Kim", note: "" };
    const fieldsWith = (outcome: (typeof peerToPeerOutcomes)[number]) =>
      fieldsOf({ ...agreed, outcome: "approved", peerToPeer: [{ ...call, outcome }] });
    for (const outcome of peerToPeerOutcomes) {
      expect(fieldsWith(outcome)).toEqual(
        outcome === "scheduled" ? [] : [decisionFields.peerToPeer],
      );
    }
  });

  test.each(exampleNames)(
    "in %s nothing documented can be said exactly of what the review is silent of",
    (name) => {
      const { assessment, fieldsOf } = open(name);
      for (const circumstance of circumstanceNames) {
        const inReview = circumstanceSentences(assessment, circumstance);
        for (const press of [notDocumented, nothingFurther]) {
          const circumstances = { ...nothing, [circumstance]: press };
          expect(
            fieldsOf({ ...noDecisionYet, outcome: "adverse", circumstances }).includes(
              decisionFields.circumstance(circumstance),
            ),
          ).toBe(press !== nothingOf(inReview));
        }
        const pressed = {
          access: notDocumented,
          comorbidity: notDocumented,
          priorResponse: notDocumented,
          clinicianRationale: notDocumented,
          [circumstance]: nothingOf(inReview),
        };
        const words = circumstanceWords[circumstance].toLowerCase();
        const denied = meaningOf("adverse", pressed).split("The record documents nothing")[1] ?? "";
        expect(denied.includes(words)).toBe(inReview.length === 0);
      }
    },
  );

  test("nothing documented on any circumstance asks what was read; one in words does not", () => {
    const { agreed, fieldsOf } = open("13");
    const all = {
      access: notDocumented,
      comorbidity: nothingFurther,
      priorResponse: notDocumented,
      clinicianRationale: notDocumented,
    };
    const adverse = { ...agreed, outcome: "adverse", rationale: ownWords } as const;
    expect(fieldsOf({ ...adverse, circumstances: all })).toContain(
      decisionFields.circumstancesBasis,
    );
    for (const draft of [
      { ...adverse, circumstances: all, circumstancesBasis: "All 17 pages" },
      { ...adverse, circumstances: nothing },
      { ...adverse, circumstances: all, outcome: "approved" },
    ] as const)
      expect(fieldsOf(draft)).not.toContain(decisionFields.circumstancesBasis);
  });

  test("every criterion not met and every exception is asked for by itself", () => {
    expect(open("13").fieldsOf(noDecisionYet)).toEqual([
      decisionFields.criterion("ladder.first-line-failed"),
      decisionFields.criterion("guideline.reconciled"),
      decisionFields.rest,
      decisionFields.outcome,
    ]);
    expect(open("05").fieldsOf(noDecisionYet)).toContain(
      decisionFields.criterion("diagnosis.dynamic-radiographs"),
    );
  });

  test("criteria of which the record is silent are agreed with as one list, apart from the rest", () => {
    const { assessment, agreed, fieldsOf } = open("01");
    const { evaluation } = assessment;
    const missing = askedAsMissing(evaluation);
    expect(fieldsOf(noDecisionYet)).toEqual([
      ...askedOneByOne(evaluation).map(({ criterion }) => decisionFields.criterion(criterion.id)),
      decisionFields.missing,
      decisionFields.rest,
      decisionFields.outcome,
    ]);
    const rest = agreedWithRest(noDecisionYet, evaluation);
    for (const result of missing) expect(viewOf(rest, result)).toBeUndefined();
    expect(fieldsOf(rest)).toContain(decisionFields.missing);
    const onlyMissing = agreedWithMissing(noDecisionYet, evaluation);
    expect(onlyMissing.views.map(({ criterion }) => criterion)).toEqual(
      missing.map(({ criterion }) => criterion.id),
    );
    expect(fieldsOf(onlyMissing)).toContain(decisionFields.rest);
    expect(fieldsOf(onlyMissing)).not.toContain(decisionFields.missing);
    const [first] = missing;
    if (first === undefined) throw new Error("nothing is missing");
    expect(fieldsOf(withView(agreed, first, { agrees: false, reason: "" }))).toContain(
      decisionFields.criterionReason(first.criterion.id),
    );
  });

  test.each(exampleNames)("%s: every unmet criterion is asked by itself or as missing", (name) => {
    const { evaluation } = referredExample(name.slice(0, 2)).assessment;
    const asked = [...askedOneByOne(evaluation), ...askedAsMissing(evaluation)];
    expect(asked).toEqual(expect.arrayContaining([...unmetCriteria(evaluation)]));
    expect(new Set(asked).size).toBe(asked.length);
  });

  test("a decision against a request wants every circumstance considered and own words", () => {
    const { agreed, fieldsOf } = open("13");
    const adverse = { ...agreed, outcome: "adverse" } as const;
    expect(fieldsOf(adverse)).toEqual([
      ...Object.keys(nothing).map((name) => `circumstance-${name}`),
      decisionFields.rationale,
    ]);
    const considered = { ...adverse, circumstances: nothing };
    expect(fieldsOf({ ...considered, rationale: ownWords })).toEqual([]);
    expect(fieldsOf({ ...considered, rationale: "Not necessary." })).toEqual([
      decisionFields.rationale,
    ]);
  });

  test("a decision against a request that rests on no criterion is none", () => {
    const { agreed, fieldsOf } = open("02");
    const draft = {
      ...agreed,
      outcome: "adverse",
      circumstances: nothing,
      rationale: ownWords,
      overrideReason: "I see it otherwise.",
    } as const;
    expect(fieldsOf(draft)).toEqual([decisionFields.reliedOn]);
  });

  test("missing paper is no reason: a decision rests on it only where it is picked, with a reason", () => {
    const { agreed, fieldsOf } = open("09");
    const draft = {
      ...agreed,
      outcome: "adverse",
      circumstances: nothing,
      rationale: plainWords,
      overrideReason: "I see it otherwise.",
    } as const;
    expect(fieldsOf(draft)).toEqual([decisionFields.reliedOn]);
    const id = "conservative.cushion";
    const picked = { ...draft, reliedOn: [id] };
    expect(fieldsOf(picked)).toEqual([decisionFields.reliedReason(id)]);
    const reasoned = { ...picked, reliedReasons: [{ criterion: id, reason: "She has none." }] };
    expect(fieldsOf(reasoned)).toEqual([]);
  });

  test("a sentence that names what the decision does not rest on is changed or confirmed", () => {
    const { agreed, fieldsOf } = open("13");
    const sentence = "Send the standing films, please.";
    const draft = {
      ...agreed,
      outcome: "adverse",
      circumstances: nothing,
      rationale: `${ownWords} ${sentence}`,
    } as const;
    const field = decisionFields.sentence("diagnosis.dynamic-radiographs", 0);
    expect(fieldsOf(draft)).toContain(field);
    const confirmed = [{ subject: "diagnosis.dynamic-radiographs", sentence }];
    expect(fieldsOf({ ...draft, confirmedSentences: confirmed })).not.toContain(field);
    expect(
      fieldsOf({
        ...draft,
        rationale: `${ownWords} Send the sitting films, please.`,
        confirmedSentences: confirmed,
      }),
    ).toContain(field);
  });

  test("to decide otherwise than recommended takes a reason, unless the recommendation is hidden", () => {
    const { agreed, fieldsOf } = open("13");
    const approved = { ...agreed, outcome: "approved" } as const;
    expect(fieldsOf(approved)).toEqual([decisionFields.overrideReason]);
    expect(fieldsOf(approved, "documentation-only")).toEqual([]);
  });

  test("after a red flag no outcome departs from what is recommended", () => {
    const { agreed, fieldsOf } = open("10");
    expect(fieldsOf({ ...agreed, outcome: "approved" })).toEqual([]);
  });

  test("a disagreement wants its reason, and a view of another status counts no more", () => {
    const { assessment, agreed, fieldsOf } = open("13");
    const [first] = askedOneByOne(assessment.evaluation);
    if (first === undefined) throw new Error("nothing is asked");
    const against = withView(agreed, first, { agrees: false, reason: "" });
    expect(fieldsOf({ ...against, outcome: "approved", overrideReason: "So." })).toEqual([
      decisionFields.criterionReason(first.criterion.id),
    ]);
    const stale = withView(agreed, { ...first, status: "met" }, { agrees: true, reason: "" });
    expect(fieldsOf({ ...stale, outcome: "approved", overrideReason: "So." })).toEqual([
      decisionFields.criterion(first.criterion.id),
    ]);
  });

  test("cited pages of unmet criteria are opened first, or it is said why not", () => {
    const citations = { priorInterventions: { document: "fax.pdf", page: 3 } };
    const { agreed, fieldsOf } = open("13", citations);
    const approved = { ...agreed, outcome: "approved", overrideReason: "So." } as const;
    expect(fieldsOf(approved)).toEqual([decisionFields.unopenedReason]);
    const opened = [{ path: "priorInterventions", at: "2026-03-05T10:00:00.000Z" }];
    expect(fieldsOf({ ...approved, opened })).toEqual([]);
    expect(fieldsOf({ ...approved, unopenedReason: "Read on paper." })).toEqual([]);
  });

  test("where the judgement is hidden the physician names what the decision rests on", () => {
    const { fieldsOf } = open("13");
    const draft = {
      ...noDecisionYet,
      outcome: "adverse",
      circumstances: nothing,
      rationale: plainWords,
    } as const;
    expect(fieldsOf(draft, "documentation-only")).toEqual([decisionFields.reliedOn]);
    const reliedOn = ["guideline.reconciled"];
    expect(fieldsOf({ ...draft, reliedOn }, "documentation-only")).toEqual([
      decisionFields.reliedReason("guideline.reconciled"),
    ]);
    const reliedReasons = [{ criterion: "guideline.reconciled", reason: "Nobody says why." }];
    expect(fieldsOf({ ...draft, reliedOn, reliedReasons }, "documentation-only")).toEqual([]);
  });

  test("where the judgement is hidden, which pages are asked for tells nothing of it", () => {
    const citations = { priorInterventions: { document: "fax.pdf", page: 3 } };
    const { fieldsOf } = open("13", citations);
    const approved = { ...noDecisionYet, outcome: "approved" } as const;
    expect(fieldsOf(approved, "documentation-only")).toEqual([]);
    const chosen = { ...approved, reliedOn: ["ladder.first-line-failed"] };
    expect(fieldsOf(chosen, "documentation-only")).toEqual([decisionFields.unopenedReason]);
  });

  test.each(exampleNames)("%s: no sentence that the case writes is anybody's own", (name) => {
    const { record, assessment, agreed, fieldsOf } = open(name.slice(0, 2));
    for (const { statements } of narrativeOf(record, assessment)) {
      for (const { text } of statements) {
        const draft = { ...agreed, outcome: "adverse", rationale: text } as const;
        expect(fieldsOf(draft)).toContain(decisionFields.rationale);
      }
    }
  });
});
