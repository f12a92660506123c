import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linesOfBusiness } from "../../clocks/index.ts";
import { noticeKinds } from "../../case/notice.ts";
import { exampleAssessment, noticeInput } from "../cases-for-test.ts";
import type { FindingRule } from "../finding.ts";
import type { Letter } from "../letter.ts";
import {
  anyLetter,
  letterFor,
  withPart,
  withSentence,
  writeLetter,
  type Written,
} from "../letters-for-test.ts";
import { checkNotice } from "./check-notice.ts";
import { measuresIn } from "./units.ts";

const against = ["adverse", "partial"] as const;
const decided = ["adverse", "partial", "approval"] as const;
const gentle = ["approval", "extension", "request-for-information"] as const;

function blockingRules(letter: Letter, input: Written["input"]): readonly FindingRule[] {
  return checkNotice(letter, input)
    .filter(({ severity }) => severity === "blocking")
    .map(({ rule }) => rule);
}

describe("a letter as it is written", () => {
  const all = noticeKinds.flatMap((kind) => linesOfBusiness.map((line) => ({ kind, line })));
  test.each(all)("$kind, $line agrees with its case", ({ kind, line }) => {
    const { letter, input } = letterFor(kind, line);
    expect(checkNotice(letter, input)).toEqual([]);
  });
});

/** Each contradiction, planted in a letter that agreed: the rule that has to see it. */
const plants: readonly {
  readonly what: string;
  readonly rule: FindingRule;
  readonly kinds: readonly (typeof noticeKinds)[number][];
  readonly plant: (written: Written) => Written;
}[] = [
  {
    what: "another outcome in the letter",
    rule: "outcome",
    kinds: against,
    plant: inPart("outcome", (line) =>
      line.replace(/We (did not approve|approved part).*/, "We approved this request."),
    ),
  },
  {
    what: "another outcome signed",
    rule: "outcome",
    kinds: decided,
    plant: ({ letter, input }) => ({
      letter,
      input: withDecision(input, (outcome) => (outcome === "approved" ? "adverse" : "approved")),
    }),
  },
  {
    what: "two outcomes",
    rule: "outcome",
    kinds: ["approval"],
    plant: sentence("what-next", "We did not approve this request."),
  },
  {
    what: "a decision where there is none",
    rule: "outcome",
    kinds: ["extension", "request-for-information"],
    plant: inPart("no-decision", (line) =>
      line.replace("We have not made a decision yet.", "We have decided."),
    ),
  },
  ...[
    "We denied it.",
    "It was not approved.",
    "This is an adverse decision.",
    "We must decline.",
  ].map((words) => ({
    what: `“${words}”`,
    rule: "denial-words" as const,
    kinds: gentle,
    plant: sentence("what-next", words),
  })),
  {
    what: "another service",
    rule: "service",
    kinds: ["approval", "partial", "extension", "request-for-information"],
    plant: inPart("member", (line) =>
      line.replace("Ganglion impar injection", "Coccygectomy, total"),
    ),
  },
  {
    what: "another date of the letter",
    rule: "date",
    kinds: noticeKinds,
    plant: inPart("dates", (line) => line.replace("March 6, 2026", "March 16, 2026")),
  },
  {
    what: "the dates of receipt and decision changed round",
    rule: "date",
    kinds: decided,
    plant: inPart("dates", (line) =>
      line.startsWith("Request received")
        ? "Request received: March 5, 2026"
        : line.startsWith("Decision made")
          ? "Decision made: March 2, 2026"
          : line,
    ),
  },
  {
    what: "a shorter time to appeal",
    rule: "date",
    kinds: against,
    plant: inPart("appeal", (line) =>
      line.replace(/if we get it by \w+ \d+, \d+/, "if we get it by March 20, 2026"),
    ),
  },
  {
    what: "a later date to decide",
    rule: "date",
    kinds: ["extension"],
    plant: inPart("new-date", (line) => line.replace(/\w+ \d+, 2026/, "May 1, 2026")),
  },
  {
    what: "a date that neither the case nor its clock has",
    rule: "date",
    kinds: noticeKinds,
    plant: sentence("what-next", "Call us before May 5, 2031."),
  },
  {
    what: "a number the record does not have",
    rule: "number",
    kinds: against,
    plant: inPart("reason", (line) =>
      line.replace(/: (2 sessions|5 weeks and 6 days) /, ": 4 sessions "),
    ),
  },
  {
    what: "another unit",
    rule: "number",
    kinds: against,
    plant: inPart("copy-reasons", (line) => line.replace(/Minimum: 6 \w+/, "Minimum: 6 months")),
  },
  {
    what: "a number left out",
    rule: "number",
    kinds: against,
    plant: inPart("copy-reasons", (line) => line.replace(/ Minimum: 6 \w+\./, "")),
  },
  {
    what: "another version of the criteria",
    rule: "criteria-version",
    kinds: decided,
    plant: inPart("copy-criteria", (line) => line.replace("version 1.0.0", "version 1.1.0")),
  },
  {
    what: "another version of the criteria in a request",
    rule: "criteria-version",
    kinds: ["request-for-information"],
    plant: inPart("criterion", (line) => line.replace("version 1.0.0", "version 1.1.0")),
  },
  {
    what: "a criterion left out",
    rule: "relied-on",
    kinds: against,
    plant: inPart("reason", (line) => (/^Reason.*: Physical therapy$/.test(line) ? "" : line)),
  },
  {
    what: "a criterion left out of the copy",
    rule: "relied-on",
    kinds: against,
    plant: inPart("copy-reasons", (line) =>
      line.startsWith("Criterion: “Physical therapy") ? "" : line,
    ),
  },
  {
    what: "a criterion the decision does not rest on",
    rule: "relied-on",
    kinds: against,
    plant: sentence("reason", "Reason 20: Acupuncture"),
  },
  {
    what: "not done said of what is not documented, or the other way round",
    rule: "relied-on",
    kinds: against,
    plant: inPart("reason", (line) =>
      /^What your records show: (?!The records we received)/.test(line)
        ? "What your records show: The records we received do not show this. It may have been done."
        : line,
    ),
  },
  {
    what: "the same mixed up in the copy",
    rule: "relied-on",
    kinds: against,
    plant: inPart("copy-reasons", (line) =>
      line === "Finding: Not met as documented."
        ? "Finding: Not documented in the records we received."
        : line,
    ),
  },
  {
    what: "another member",
    rule: "member",
    kinds: noticeKinds,
    plant: inPart("member", (line) => line.replace("Jordan", "Morgan")),
  },
  {
    what: "another signer",
    rule: "signer",
    kinds: decided,
    plant: inPart("decider", (line) => line.replace("Paul Sample, MD", "Nora Sample, RN")),
  },
  {
    what: "answers changed since the signature",
    rule: "relied-on",
    kinds: decided,
    plant: ({ letter, input }) => ({
      letter,
      input: { ...input, assessment: exampleAssessment("13") },
    }),
  },
  {
    what: "another set of criteria signed",
    rule: "criteria-version",
    kinds: decided,
    plant: ({ letter, input }) => ({
      letter,
      input: {
        ...input,
        ...(input.determination === undefined
          ? {}
          : {
              determination: {
                ...input.determination,
                basis: { ...input.determination.basis, criteriaSet: "sacrococcygeal-64999@0.9.0" },
              },
            }),
      },
    }),
  },
];

describe(`the cross-check blocks a letter with (${String(plants.length)} contradictions)`, () => {
  test.each(plants)("$what", ({ rule, kinds, plant }) => {
    fc.assert(
      fc.property(anyLetter(kinds), (written) => {
        const planted = plant(written);
        expect(planted).not.toEqual(written);
        expect(blockingRules(planted.letter, planted.input)).toContain(rule);
      }),
      { numRuns: 25 },
    );
  });
});

test("a physician’s own words may speak of other days and numbers, and are pointed out", () => {
  const own =
    "On January 4, 2024 there was a fall. There were 4 sessions in all, as I read the notes.";
  const { letter, input } = writeLetter(
    "adverse",
    noticeInput(exampleAssessment("01"), { outcome: "adverse", decision: { rationale: own } }),
  );
  expect(checkNotice(letter, input)).toEqual([
    expect.objectContaining({ rule: "number", severity: "advice" }),
  ]);
});

describe("a rationale that names what the letter gives as no reason", () => {
  const sentence = "Please send standing films first.";
  const subject = "diagnosis.dynamic-radiographs";
  const findingsWith = (decision: object) => {
    const { letter, input } = writeLetter(
      "adverse",
      noticeInput(exampleAssessment("01"), {
        outcome: "adverse",
        decision: { rationale: `I read both notes. ${sentence}`, ...decision },
      }),
    );
    return checkNotice(letter, input).filter(({ rule }) => rule === "rationale");
  };

  test("keeps the letter back, with sentence, criterion and two ways out", () => {
    const [finding, ...more] = findingsWith({
      reliedOn: ["conservative.physical-therapy"],
    });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ severity: "blocking", part: "statement" });
    for (const words of [sentence, "Lateral films standing and sitting", "Change", "confirm"]) {
      expect(finding?.text).toContain(words);
    }
  });

  test("goes out once the physician confirmed the sentence, or rests the decision on it", () => {
    expect(
      findingsWith({
        reliedOn: ["conservative.physical-therapy"],
        confirmedSentences: [{ subject, sentence }],
      }),
    ).toMatchObject([{ severity: "advice" }]);
    expect(findingsWith({ reliedOn: ["conservative.physical-therapy", subject] })).toEqual([]);
  });
});

test("a notice after its due time is sent all the same, and said to be late", () => {
  const input = {
    ...noticeInput(exampleAssessment("02"), { outcome: "approved" }),
    now: "2026-04-30T15:00:00.000Z",
  };
  const { letter } = writeLetter("approval", input);
  expect(checkNotice(letter, input)).toEqual([
    expect.objectContaining({ rule: "late", severity: "advice" }),
  ]);
});

test("one unit is one unit, however many there are of it", () => {
  expect(measuresIn("1 week, 2 weeks, 50%, 50 percent, 5.8 weeks, 2026, 1-800-555-0100")).toEqual([
    "1 week",
    "2 week",
    "50 %",
    "50 %",
    "5.8 week",
  ]);
});

function inPart(id: Parameters<typeof withPart>[1], change: (line: string) => string) {
  return ({ letter, input }: Written): Written => ({ letter: withPart(letter, id, change), input });
}

function sentence(id: Parameters<typeof withSentence>[1], words: string) {
  return ({ letter, input }: Written): Written => ({
    letter: withSentence(letter, id, words),
    input,
  });
}

function withDecision(
  input: Written["input"],
  change: (outcome: string | undefined) => "approved" | "adverse",
): Written["input"] {
  const { determination } = input;
  if (determination?.decision === undefined) return input;
  const { decision } = determination;
  return {
    ...input,
    determination: {
      ...determination,
      decision: { ...decision, outcome: change(decision.outcome) },
    },
  };
}
