import { describe, expect, test } from "vitest";
import type { FactDefinition } from "#criteria";
import type { Mention } from "./model/mention.ts";
import { proposeAnswers } from "./propose-answers.ts";

const base = { step: "s", label: "l", question: "q", hint: "h", canBeNotDocumented: true } as const;
const facts: readonly FactDefinition[] = [
  {
    ...base,
    path: "brace",
    answer: {
      kind: "choice",
      options: [
        { value: "yes", label: "Yes" },
        { value: "no", label: "No" },
      ],
    },
  },
  {
    ...base,
    path: "flags",
    answer: {
      kind: "many",
      noneLabel: "None",
      options: [
        { value: "fever", label: "Fever" },
        { value: "mass", label: "Mass" },
      ],
    },
  },
  {
    ...base,
    path: "drugs",
    answer: {
      kind: "entries",
      noneLabel: "None",
      addLabel: "Add",
      entryLabel: "Drug",
      fields: [
        { name: "drug", label: "Drug", required: true, answer: { kind: "text" } },
        {
          name: "after",
          label: "After",
          required: false,
          answer: { kind: "number", unit: "of 10", max: 10 },
        },
      ],
    },
  },
  { ...base, path: "visits", answer: { kind: "number", unit: "visits", wholeOnly: true, max: 50 } },
];

function mention(path: string, more: Partial<Mention>): Mention {
  return {
    path,
    document: "d",
    page: 1,
    span: { start: 0, end: 1 },
    valueSpans: [],
    sentence: "S",
    origin: "text",
    isDoubtful: false,
    ...more,
  };
}

function propose(...mentions: readonly Mention[]): readonly unknown[] {
  return proposeAnswers(mentions, facts).map((proposal) =>
    proposal.kind === "value" ? { value: proposal.value } : proposal.kind,
  );
}

const fever = { value: "fever" } as const;

describe("what is proposed", () => {
  test.each<readonly [string, readonly Mention[], readonly unknown[]]>([
    ["nothing without mentions", [], []],
    [
      "a value that all mentions agree on",
      [mention("brace", { value: "yes" }), mention("brace", { value: "yes" })],
      [{ value: "yes" }],
    ],
    [
      "no value where they disagree",
      [mention("brace", { value: "yes" }), mention("brace", { value: "no" })],
      ["conflict"],
    ],
    [
      "no value of what is set aside",
      [mention("brace", { value: "yes", setAside: "planned" })],
      ["passages"],
    ],
    [
      "a value beside one that is set aside",
      [mention("brace", { value: "no", setAside: "planned" }), mention("brace", { value: "yes" })],
      [{ value: "yes" }],
    ],
    ["no value of what is only spoken of", [mention("visits", {})], ["passages"]],
    ["no value that the fact does not allow", [mention("visits", { value: 60 })], ["passages"]],
    ["no fraction of a whole number", [mention("visits", { value: 6.5 })], ["passages"]],
    [
      "findings that are present",
      [mention("flags", { ...fever, polarity: "present" })],
      [{ value: ["fever"] }],
    ],
    [
      "no empty list while one item was not asked",
      [mention("flags", { ...fever, polarity: "denied" })],
      ["passages"],
    ],
    [
      "an empty list where every item is denied",
      [
        mention("flags", { ...fever, polarity: "denied" }),
        mention("flags", { value: "mass", polarity: "denied" }),
      ],
      [{ value: [] }],
    ],
    [
      "no list where one item is present and denied",
      [
        mention("flags", { ...fever, polarity: "denied" }),
        mention("flags", { ...fever, polarity: "present" }),
      ],
      ["conflict"],
    ],
    [
      "one entry a drug, with what is said of it anywhere",
      [
        mention("drugs", { value: { drug: "Advil" } }),
        mention("drugs", { value: { drug: "advil", after: 4 } }),
        mention("drugs", { value: { drug: "Motrin" } }),
      ],
      [{ value: [{ drug: "Advil", after: 4 }, { drug: "Motrin" }] }],
    ],
    [
      "an empty list of entries where it is said that there is none",
      [mention("drugs", { polarity: "denied" })],
      [{ value: [] }],
    ],
    [
      "no empty list beside an entry",
      [mention("drugs", { polarity: "denied" }), mention("drugs", { value: { drug: "Advil" } })],
      ["conflict"],
    ],
    [
      "that the record is silent on a list, where nothing else is said of it",
      [mention("drugs", { value: "not-documented" })],
      [{ value: "not-documented" }],
    ],
    [
      "no silence beside a finding",
      [
        mention("flags", { value: "not-documented" }),
        mention("flags", { ...fever, polarity: "present" }),
      ],
      ["conflict"],
    ],
    [
      "no entry without its required field",
      [mention("drugs", { value: { after: 4 } })],
      ["passages"],
    ],
  ])("%s", (_, mentions, expected) => expect(propose(...mentions)).toEqual(expected));
});
