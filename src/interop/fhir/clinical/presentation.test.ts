import { expect, test } from "vitest";
import {
  bundleOf,
  coccyx,
  coccyxPain,
  concept,
  condition,
  joint,
  offered,
  points,
  resolved,
  score,
  verified,
} from "./offered-for-test.ts";

const onset = "presentation.onsetDate";
const baseline = "presentation.painBaseline";
const current = "presentation.painCurrent";

test("a condition's onset is the onset; the day it was written down, a month and an age are not", () => {
  const code = concept("snomed", "34789001", "Coccygodynia");
  expect(offered(bundleOf(condition(code, { onsetDateTime: "2025-11-03" }))).get(onset)).toEqual({
    value: "2025-11-03",
  });
  for (const more of [
    { recordedDate: "2025-11-03" },
    { onsetAge: { value: 44, unit: "years" } },
    { onsetPeriod: { start: "2025-10-01", end: "2025-11-01" } },
    { onsetString: "last autumn" },
  ]) {
    expect(offered(bundleOf(condition(code, more))).get(onset)).toMatchObject({
      shown: [expect.stringContaining("no date of onset")],
    });
  }
  const month = offered(bundleOf(condition(code, { onsetDateTime: "2025-11" })));
  expect(month.get(onset)).toEqual({ shown: ["only a month or a year is given"] });
  expect(month.get("presentation.onsetAsWritten")).toEqual({ value: "2025-11" });
});

test("a condition without a known code is this pain by its name, unless that says the contrary", () => {
  const named = (text: string) =>
    offered(bundleOf(condition({ text }, { onsetDateTime: "2025-11-03" }))).get(onset);
  expect(named("Tailbone pain after a fall")).toEqual({ value: "2025-11-03" });
  for (const text of ["No coccygodynia", "Family history of coccyx tumor", "Low back pain"]) {
    expect(named(text)).toBeUndefined();
  }
});

test("a score of the neck or of the back of a hand is another one; of the low back it is near enough", () => {
  const at = (text: string) =>
    offered(bundleOf(score(points(6), "2025-11-12", { bodySite: { text } }))).get(baseline);
  for (const text of ["Cervical spine", "Back of left hand", "Upper back", "Right hip"]) {
    expect(at(text)).toEqual({ shown: ["about another body part"] });
  }
  for (const text of ["Coccyx", "Lower back", "Pelvis", "SI joint"])
    expect(at(text)).toEqual({ value: 6 });
});

test("an onset after the request was received is shown, is none, and counts nothing out", () => {
  const late = (on: string) => condition(concept("icd", "M53.3"), { onsetDateTime: on });
  const received = { receivedOn: "2026-04-01" };
  for (const day of ["2026-04-02", "2031-01-01", "2026-05", "2027"]) {
    const all = offered(bundleOf(late(day), score(points(7), "2026-01-20")), coccyx, received);
    expect(all.get(onset)).toEqual({ shown: ["after the request was received"] });
    expect(all.get(baseline)).toEqual({ value: 7 });
  }
  const one = offered(bundleOf(late("2027-01-01"), coccyxPain("2026-04-01")), coccyx, received);
  expect(one.get(onset)).toEqual({ value: "2026-04-01" });
});

test("two conditions that began on different days are a conflict, and neither is chosen", () => {
  const bundle = bundleOf(coccyxPain("2025-11-03"), coccyxPain("2025-06-01"));
  expect(offered(bundle).get(onset)).toEqual({ conflict: ["2025-11-03", "2025-06-01"] });
});

test("the first score since the onset is the baseline, the last before receipt the current one", () => {
  const bundle = bundleOf(
    coccyxPain(),
    score(points(3), "2024-05-01"),
    score(points(8), "2025-11-10"),
    score({ valueInteger: 7 }, "2026-01-10"),
    score(points(5), "2026-03-20"),
    score(points(2), "2026-06-01"),
  );
  const all = offered(bundle, coccyx, { receivedOn: "2026-04-01" });
  expect(all.get(baseline)).toEqual({ value: 8 });
  expect(all.get(current)).toEqual({ value: 5 });
  expect(offered(bundle, joint).get("presentation.painScale")).toEqual({ value: "nrs" });
});

test("scores on other scales, of other parts and of nobody's final word are shown and not used", () => {
  const bundle = bundleOf(
    coccyxPain(),
    score(points(70, "{0-100}"), "2025-11-10"),
    score(points(70), "2025-11-11"),
    score(points(6), "2025-11-12", { bodySite: concept("snomed", "1", "Right shoulder") }),
    score(points(6), "2025-11-13", { status: "entered-in-error" }),
    score(points(6), "2025-11-14", { status: "preliminary" }),
    score({ valueQuantity: { value: 6, comparator: ">" } }, "2025-11-15"),
    score({}, "2025-11-16"),
  );
  expect(offered(bundle).get(baseline)).toEqual({
    shown: [
      "about another body part",
      "entered in error",
      "no number is given",
      "not finished or not final",
      "not on a scale from 0 to 10",
    ],
  });
});

test("answers of the pain list are read by code: the words that files show beside them are wrong", () => {
  const list = [
    ["LA6111-4", "0"],
    ["LA6112-2", "1"],
    ["LA6113-0", "2 or more"],
    ["LA6114-8", "3"],
    ["LA6115-5", "4"],
    ["LA10137-0", "10"],
    ["LA10138-8", "Severe"],
    ["LA10139-6", "7"],
    ["LA10140-4", "8"],
    ["LA10141-2", "9"],
    ["LA13942-0", "10"],
  ] as const;
  for (const [expected, [code, display]] of list.entries()) {
    const answer = { valueCodeableConcept: concept("loinc", code, display) };
    expect(offered(bundleOf(score(answer, "2025-11-10"))).get(baseline)).toEqual({
      value: expected,
    });
  }
});

test("two scores of one day that differ are a conflict", () => {
  const bundle = bundleOf(score(points(8), "2025-11-10"), score(points(4), "2025-11-10"));
  expect(offered(bundle).get(baseline)).toMatchObject({ conflict: [8, 4] });
});

test("red flags are added by what was found, never cleared, and never by a relative's disease", () => {
  const bundle = bundleOf(
    condition(concept("icd", "Z85.3", "History of breast cancer"), resolved("2015-01-01")),
    condition(concept("icd", "G83.4", "Cauda equina syndrome")),
    condition(concept("icd", " K625 ")),
    condition(concept("icd", "R63.4"), verified("refuted")),
    condition(concept("icd", "R50.9"), verified("differential")),
    condition(concept("icd", "R22.2"), resolved("2020-01-01")),
    condition(concept("icd", "Z80.3", "Family history of breast cancer")),
    {
      resourceType: "FamilyMemberHistory",
      status: "completed",
      relationship: { text: "mother" },
      condition: [{ code: concept("icd", "G82.20", "Paraplegia") }],
    },
  );
  expect(offered(bundle).get("presentation.redFlags")).toEqual({
    value: ["cancer-history", "saddle-anaesthesia", "bladder-or-bowel-change", "rectal-bleeding"],
  });
  const none = bundleOf(condition(concept("icd", "R63.4"), verified("refuted")));
  expect(offered(none).get("presentation.redFlags")).toEqual({ shown: ["ruled out"] });
  expect(offered(bundleOf(coccyxPain())).has("presentation.redFlags")).toBe(false);
  const steroids = bundleOf(condition(concept("icd", "Z79.52")));
  expect(offered(steroids, joint).get("presentation.redFlags")).toEqual({
    value: ["long-term-steroids"],
  });
});

test("a fracture is present at any encounter for it; only a radiologist's words exclude one", () => {
  for (const code of ["S32.2XXA", "S322XXD", "S32.19XS"]) {
    expect(offered(bundleOf(condition(concept("icd", code)))).get("presentation.fracture")).toEqual(
      { value: "present" },
    );
  }
  const out = bundleOf(condition(concept("icd", "S32.2XXA"), verified("refuted")));
  expect(offered(out).get("presentation.fracture")).toEqual({ shown: ["ruled out"] });
  const old = bundleOf(
    coccyxPain(),
    condition(concept("icd", "S32.2XXA"), {
      ...resolved("1999-05-01"),
      recordedDate: "1999-01-01",
    }),
  );
  expect(offered(old).get("presentation.fracture")).toEqual({ shown: ["resolved"] });
});

test("how it began is what is dated near the onset", () => {
  const fall = (on: string) => condition(concept("icd", "W10.9XXA", "Fall"), { onsetDateTime: on });
  const near = offered(bundleOf(coccyxPain(), fall("2025-11-03")));
  expect(near.get("presentation.mechanism")).toEqual({ value: "fall" });
  const far = offered(bundleOf(coccyxPain(), fall("2019-01-03")));
  expect(far.get("presentation.mechanism")).toEqual({ shown: ["not near the onset of this pain"] });
  const undated = offered(bundleOf(fall("2025-11-03")));
  expect(undated.get("presentation.mechanism")).toMatchObject({
    shown: [expect.stringContaining("no dates")],
  });
  const both = bundleOf(
    coccyxPain(),
    fall("2025-11-03"),
    condition(concept("icd", "O70.1"), { onsetDateTime: "2025-10-30" }),
  );
  expect(offered(both).get("presentation.mechanism")).toEqual({ conflict: ["fall", "childbirth"] });
});
