import { expect, test } from "vitest";
import { recordCodesOf } from "#criteria";
import { findCodedMentions } from "./find-coded-mentions.ts";
import type { RecordEntry } from "../model/record-entry.ts";

const codes = await recordCodesOf({ id: "sacrococcygeal-64999" });

function score(
  id: string,
  value: RecordEntry["value"],
  date: string,
  more: Partial<RecordEntry> = {},
) {
  return {
    kind: "observation",
    resource: `Observation/${id}`,
    path: "Observation.value",
    page: 1,
    span: { start: 0, end: 4 },
    sentence: "Pain",
    status: "done",
    codes: [{ system: "http://loinc.org", code: "72514-3" }],
    date,
    ...(value === undefined ? {} : { value }),
    ...more,
  } as const satisfies RecordEntry;
}

function said(path: string, ...entries: readonly RecordEntry[]) {
  const document = { id: "d", name: "request.json", pages: [], entries };
  return findCodedMentions([document], codes)
    .filter((mention) => mention.path === path)
    .map(({ data, value, setAside }) => [data?.resource.slice(12), value ?? setAside]);
}

const number = (amount: number, unit?: string) =>
  ({ kind: "number", number: amount, ...(unit === undefined ? {} : { unit }) }) as const;

test("the first and the last score are offered; another scale, part or status is shown with its reason", () => {
  const entries = [
    score("a", number(8, "{score}"), "2025-11-10"),
    score("b", number(60, "{score}"), "2025-11-01"),
    score("c", number(5), "2026-02-01", { bodySite: { codes: [], text: "Left knee" } }),
    score("d", number(7), "2026-01-10", { status: "in-error" }),
    score("e", number(4), "2026-01-05"),
    score("f", number(70, "mm"), "2026-01-07"),
  ];
  expect(said("presentation.painBaseline", ...entries)).toEqual([
    ["b", "not on a scale from 0 to 10"],
    ["c", "about another body part"],
    ["d", "entered in error"],
    ["f", "not on a scale from 0 to 10"],
    ["a", 8],
    ["e", "a later score"],
  ]);
  expect(said("presentation.painCurrent", ...entries)).toContainEqual(["e", 4]);
});

test("an answer of LOINC's list is read by its code, whatever is displayed beside it", () => {
  const answer = (code: string, display: string) =>
    ({ kind: "concept", codes: [{ system: "http://loinc.org", code, display }] }) as const;
  expect(
    said(
      "presentation.painBaseline",
      score("a", answer("LA6113-0", "2 or more"), "2026-01-01"),
      score("b", answer("LA10140-4", "3"), "2026-01-01"),
      score("c", answer("LA6111-9", "4"), "2026-01-02"),
    ),
  ).toEqual([
    ["c", "the answer’s code is not in the list of scores"],
    ["a", 2],
    ["b", 8],
  ]);
});

test("words that deny their own code give no value; the words of a code's title that say not do", () => {
  const taken = (id: string, text: string) => ({
    ...score(id, undefined, "2026-02-01"),
    kind: "medication" as const,
    codes: [],
    text,
  });
  const pain = (id: string, text: string) => ({
    ...score(id, undefined, "2026-02-01"),
    kind: "condition" as const,
    codes: [{ system: "http://hl7.org/fhir/sid/icd-10-cm", code: "M53.3" }],
    onset: "2026-01-10",
    text,
  });
  expect(
    said(
      "conservative.medication.trials",
      taken("a", "never took gabapentin"),
      taken("b", "Declined gabapentin"),
      taken("c", "No pregabalin"),
    ),
  ).toEqual([
    ["a", "its words deny it"],
    ["b", "its words deny it"],
    ["c", "its words deny it"],
  ]);
  expect(said("presentation.onsetDate", pain("d", "No coccyx pain"))).toEqual([
    ["d", "its words deny it"],
  ]);
  expect(
    said("presentation.onsetDate", pain("e", "Sacrococcygeal disorders, not elsewhere classified")),
  ).toEqual([["e", "2026-01-10"]]);
});

test("a count says from which days it is, and that what the data lacks is not in it", () => {
  const visits = ["2026-06-10", "2026-06-10", "2026-07-15", "2026-08-20"].map((date, at) =>
    visit(`v${String(at)}`, date),
  );
  const mentions = findCodedMentions([bundle("d", ...visits)], codes);
  const basisOf = (path: string) =>
    mentions.find((mention) => mention.path === path && mention.value !== undefined)?.basis;
  expect(basisOf("conservative.physicalTherapy.sessions")).toMatch(
    /^Visits with treatment on 3 different days: 06\/10\/2026, 07\/15\/2026, 08\/20\/2026\. .*Visits that are not in the data are not counted\.$/,
  );
  expect(basisOf("conservative.months")).toMatch(
    /^Care on 3 different days, 06\/10\/2026 to 08\/20\/2026\. .*Care that is not in the data is not counted\.$/,
  );
});

const visit = (id: string, date: string, more: Partial<RecordEntry> = {}) => ({
  ...score(id, undefined, date, more),
  kind: "procedure" as const,
  codes: [{ system: "http://www.ama-assn.org/go/cpt", code: "97110" }],
});
const bundle = (id: string, ...entries: readonly RecordEntry[]) => ({
  ...{ id, name: `${id}.json`, pages: [] },
  entries,
});

test("what an update of a request says again is one mention, which names both", () => {
  const entries = [score("a", number(8), "2026-01-10"), visit("v", "2026-01-12")];
  const moved = entries.map((entry) => ({ ...entry, page: 3 }));
  const once = findCodedMentions([bundle("first", ...entries)], codes);
  const twice = findCodedMentions([bundle("first", ...entries), bundle("update", ...moved)], codes);
  expect(once.length).toBeGreaterThan(3);
  expect(twice).toEqual(
    once.map((mention) => ({ ...mention, alsoIn: [{ document: "update", page: 3 }] })),
  );
});

test("an update with another value is a mention of its own, and its visits are added to those of the request", () => {
  const first = bundle(
    "first",
    score("a", number(8), "2026-01-10"),
    visit("v", "2026-01-12"),
    visit("w", "2026-01-19"),
  );
  const update = bundle(
    "update",
    score("a", number(5), "2026-01-10"),
    visit("w", "2026-01-19"),
    visit("x", "2026-01-26"),
  );
  const mentions = findCodedMentions([first, update], codes);
  const valuesOf = (path: string) =>
    mentions.flatMap(({ path: own, value, document }) =>
      own === path && value !== undefined ? [[document, value]] : [],
    );
  expect(valuesOf("presentation.painBaseline")).toEqual([
    ["first", 8],
    ["update", 5],
  ]);
  expect(valuesOf("conservative.physicalTherapy.sessions")).toEqual([["update", 3]]);
});
