import { currentSet, notDocumented, treeFrom } from "#criteria";
import { expect, test } from "vitest";
import { newCaseRecord } from "../case/case-record.ts";
import { toJsonObject } from "../case/json-object.ts";
import { differingAnswers } from "./differing-answers.ts";
import { passageOf, type RecordMention } from "./mention.ts";
import { markPassage, takeProposal } from "./take-proposal.ts";

const set = currentSet("sacrococcygeal-64999");
const empty = newCaseRecord({
  ...{ id: "example-case-0000000001", now: "2026-03-02T15:00:00.000Z", step: "request" },
  ...{ origin: { kind: "entered" }, criteriaSet: `${set.id}@${set.version}` },
});
const stamp = {
  ...{ id: "an-act-00", at: "2026-03-02T15:01:00.000Z" },
  by: { name: "Nora Sample", role: "nurse-reviewer" },
};
const months = "conservative.months";
const flags = "presentation.redFlags";
const factAt = (path: string) => {
  const fact = set.facts.find((one) => one.path === path);
  if (fact === undefined) throw new Error(`no fact ${path}`);
  return fact;
};
const { answer: flagsAnswer } = factAt(flags);
const [one = "", two = ""] =
  flagsAnswer.kind === "many" ? flagsAnswer.options.map(({ value }) => value) : [];

const says = (
  path: string,
  document: string,
  value: RecordMention["value"],
  more: Partial<RecordMention> = {},
): RecordMention => ({
  ...{ path, document, page: 1, span: { start: 0, end: 1 }, valueSpans: [] },
  ...{ sentence: `${document}: ${JSON.stringify(value)}`, origin: "data", isDoubtful: false },
  ...(value === undefined ? {} : { value }),
  ...more,
});
const answered = (...entries: readonly [string, unknown][]) => {
  const answers = toJsonObject(treeFrom(entries));
  if (!answers.ok) throw new Error("no answers");
  return { ...empty, answers: answers.value };
};
const nameOf = (id: string) => (id === "gone" ? undefined : `${id}.json`);

/** Which answers the documents `update` and `gone` differ from, and by what they say. */
function differing(record: typeof empty, ...mentions: readonly RecordMention[]) {
  const proposals = new Map(
    [...new Set(mentions.map(({ path }) => path))].map((path) => [
      path,
      { kind: "value", path, mentions: mentions.filter((said) => said.path === path) } as const,
    ]),
  );
  return differingAnswers(set.facts, proposals, ["update", "gone"], record, nameOf).map(
    ({ fact, said }) => [
      fact.path,
      said.map(({ value, isDenied }) => (isDenied ? { denied: value } : value)),
    ],
  );
}

test("an answer differs that the update gives another value, once each, in the order of the questions", () => {
  const update = [
    says(months, "update", 4),
    says(months, "update", 4),
    says(months, "update", 7),
    says("presentation.painBaseline", "update", 0),
  ];
  const record = answered([months, "07"], ["presentation.painBaseline", "7"]);
  expect(differing(record, ...update)).toEqual([
    ["presentation.painBaseline", [0]],
    [months, [4]],
  ]);
  expect(differing(answered([months, notDocumented]), ...update)).toEqual([[months, [4, 7]]]);
});

test("an open question differs from nothing, and nothing differs by what is not the update's or gives no value", () => {
  expect(differing(empty, says(months, "update", 4))).toEqual([]);
  const others = [
    says(months, "request", 4),
    says(months, "note", 5, { origin: "text" }),
    says(months, "gone", 4),
    says(months, "update", undefined),
    says(months, "update", 4, { setAside: "planned" }),
    says(months, "update", 7),
    says(months, "update", -4),
  ];
  expect(differing(answered([months, "7"]), ...others)).toEqual([]);
});

test("what the request said itself when it was answered is nothing new, and what a paper says may be of the update", () => {
  const record = answered(["request.urgency", "expedited"]);
  const standard = says("request.urgency", "update", "standard");
  const before = says("request.urgency", "request", "standard");
  expect(differing(record, before, standard)).toEqual([]);
  for (const other of [
    says("request.urgency", "note", "standard", { origin: "text" }),
    { ...before, setAside: "called off" },
    says("request.urgency", "request", "expedited"),
  ])
    expect(differing(record, other, standard)).toEqual([["request.urgency", ["standard"]]]);
});

test("a passage that was marked as not about the question differs no longer", () => {
  const record = answered([months, "7"]);
  const said = says(months, "update", 4);
  const passage = passageOf(said, "update.json");
  expect(differing(markPassage(record, months, passage, "dismissed", stamp), said)).toEqual([]);
});

test("of a list the items differ that the answer lacks and those of it that are denied, taken one by one or answered by hand", () => {
  const byHand = answered([flags, [one]]);
  const first = says(flags, "request", one);
  const source = passageOf(first, "request.json");
  const taken = takeProposal(empty, { fact: factAt(flags), value: one, source }, stamp);
  const denies = says(flags, "update", one, { polarity: "denied" });
  for (const record of [byHand, taken]) {
    expect(differing(record, first, says(flags, "update", two))).toEqual([[flags, [two]]]);
    expect(differing(record, first, says(flags, "update", one))).toEqual([]);
    expect(differing(record, first, denies)).toEqual([[flags, [{ denied: one }]]]);
  }
  expect(differing(answered([flags, [two]]), first, denies)).toEqual([]);
});
