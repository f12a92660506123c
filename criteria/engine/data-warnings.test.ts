import { describe, expect, test } from "vitest";
import {
  compileSet,
  currentSet,
  dataWarnings,
  defaultParameters,
  type FactTree,
  parseCase,
  type Plausibility,
  plausibilityOf,
  referenceOf,
  treeFrom,
  type WarningContext,
} from "#criteria";

const set = currentSet("sacrococcygeal-64999");
const plausibility = plausibilityOf(set);
const evaluate = compileSet(set, defaultParameters(set));
const found = (facts: FactTree, context?: WarningContext) =>
  dataWarnings(plausibility, evaluate(facts).warnings, facts, context);

const therapy = "conservative.physicalTherapy";
const received = (date: string) => ["request.receivedAt", `${date}T09:00:00-06:00`] as const;
const first = (date: string) => [`${therapy}.firstSession`, date] as const;
const last = (date: string) => [`${therapy}.lastSession`, date] as const;
const onset = (date: string) => ["presentation.onsetDate", date] as const;
const procedure = (date: string) =>
  ["priorInterventions", [{ procedure: "other", outcome: "failed", date }]] as const;
const sessions = (count: number) => [`${therapy}.sessions`, count] as const;
const weeks = (count: number) => [`${therapy}.weeks`, count] as const;
const months = (count: number) => ["conservative.months", count] as const;
const course = (entry: object) =>
  ["conservative.therapyEpisodes", [{ kind: "physical-therapy", ...entry }]] as const;
const trial = (entry: object) =>
  ["conservative.medication.trials", [{ drug: "gabapentin", ...entry }]] as const;
const study = (date: string) =>
  ["imaging.studies", [{ modality: "mri", region: "coccyx", finding: "no mass", date }]] as const;
const serviceFrom = ["request.serviceFrom", "2026-03-20"] as const;
/** Today is March 9; a month counts as future only when all of it is. */
const futureOf = (path: string): readonly [Answers, Answers] => [
  [[path, "2026-03"]],
  [[path, "2026-04"]],
];
type Answers = readonly (readonly [string, unknown])[];

/** Each rule just not firing, and firing: by hand, from the words of the rule. */
const edges: Readonly<Record<string, readonly [Answers, Answers]>> = {
  "receipt-before-2020": [[received("2020-01-01")], [received("2019-12-31")]],
  "receipt-in-future": [[received("2026-03-10")], [received("2026-03-11")]],
  "onset-long-before-receipt": [
    [onset("2006-03-02"), received("2026-03-02")],
    [onset("2006-03-01"), received("2026-03-02")],
  ],
  "onset-before-birth": [[onset("1980-02-03")], [onset("1980-02-02")]],
  "first-session-after-receipt": [
    [first("2026-03-02"), received("2026-03-02")],
    [first("2026-03-03"), received("2026-03-02")],
  ],
  "first-session-long-before-receipt": [
    [first("2016-03-02"), received("2026-03-02")],
    [first("2016-03-01"), received("2026-03-02")],
  ],
  "last-session-long-before-receipt": [
    [last("2016-03-02"), received("2026-03-02")],
    [last("2016-03-01"), received("2026-03-02")],
  ],
  "therapy-before-birth": [[first("1980-02-03")], [first("1980-02-02")]],
  "procedure-after-receipt": [
    [procedure("2026-03-02"), received("2026-03-02")],
    [procedure("2026-03-03"), received("2026-03-02")],
  ],
  "procedure-long-before-receipt": [
    [procedure("2016-03-02"), received("2026-03-02")],
    [procedure("2016-03-01"), received("2026-03-02")],
  ],
  "procedure-before-onset": [
    [procedure("2025-06-14"), onset("2025-06-14")],
    [procedure("2025-06-13"), onset("2025-06-14")],
  ],
  "procedure-before-birth": [[procedure("1980-02-03")], [procedure("1980-02-02")]],
  // Two weeks of five sessions; both days are counted.
  "sessions-per-week": [
    [sessions(10), first("2026-01-05"), last("2026-01-18")],
    [sessions(11), first("2026-01-05"), last("2026-01-18")],
  ],
  "sessions-in-all": [[sessions(200)], [sessions(201)]],
  "no-session-with-date": [
    [sessions(1), first("2026-01-05")],
    [sessions(0), first("2026-01-05")],
  ],
  // 28 days of pain, both counted, are four weeks; two weeks are rounding.
  "weeks-exceed-pain": [
    [weeks(6), onset("2026-02-03"), received("2026-03-02")],
    [weeks(6.1), onset("2026-02-03"), received("2026-03-02")],
  ],
  // Two months are 8.69 weeks, and four are rounding.
  "therapy-exceeds-care": [
    [months(2), weeks(12.6)],
    [months(2), weeks(12.7)],
  ],
  "months-of-care": [[months(120)], [months(121)]],
  "service-dates-reversed": [
    [serviceFrom, ["request.serviceThrough", "2026-03-20"]],
    [serviceFrom, ["request.serviceThrough", "2026-03-19"]],
  ],
  // A month or a year may be any of its days: only what cannot be in order is said.
  "therapy-course-dates-reversed": [
    [course({ first: "2025-09-20", last: "2025-09" })],
    [course({ first: "2025-10-01", last: "2025-09" })],
  ],
  "medication-dates-reversed": [
    [trial({ start: "2025-07", stop: "2025" })],
    [trial({ start: "2025-07", stop: "2024" })],
  ],
  "therapy-course-in-future": [[course({ first: "2026" })], [course({ first: "2027" })]],
  "medication-in-future": [[trial({ start: "2026-03-10" })], [trial({ start: "2026-03-11" })]],
  "imaging-study-in-future": [[study("2026-03")], [study("2026-05")]],
  "standing-film-in-future": futureOf("imaging.dynamicStandingDate"),
  "sitting-film-in-future": futureOf("imaging.dynamicSittingDate"),
  "coccyx-mri-or-ct-in-future": futureOf("imaging.coccyxMriOrCtDate"),
  "diagnostic-block-in-future": futureOf("blocks.diagnostic.date"),
  "si-joint-block-in-future": futureOf("blocks.siJoint.date"),
  "therapy-courses-visits-differ": [
    [sessions(12), course({ sessions: 12 })],
    [sessions(12), course({ sessions: 11 })],
  ],
  "therapy-course-before-first": [
    [first("2025-09-08"), course({ first: "2025-09" })],
    [first("2025-09-08"), course({ first: "2025-08" })],
  ],
  "therapy-course-after-last": [
    [last("2025-10-27"), course({ last: "2025-10" })],
    [last("2025-10-27"), course({ last: "2025-10-28" })],
  ],
};

describe("what can hardly be meant", () => {
  test("every rule of the set has its edge here", () => {
    expect(plausibility.rules.map(({ id }) => id).toSorted()).toEqual(
      Object.keys(edges).toSorted(),
    );
  });

  test.each(Object.entries(edges))("%s: silent on one side, said on the other", (id, sides) => {
    const context = { today: "2026-03-09", born: "1980-02-03" };
    const [silent, said] = sides.map((answers) => treeFrom(answers));
    const idsOf = (facts: FactTree = {}) => found(facts, context).map((warning) => warning.id);
    expect([idsOf(silent).includes(id), idsOf(said).includes(id)]).toEqual([false, true]);
    // Doubtful is not impossible: a case file takes it, and its status is the same as ever.
    expect(parseCase({ id: "x", criteriaSet: referenceOf(set), facts: said }).ok).toBe(true);
  });

  test.each([
    ["60 visits in 2 weeks by dates", [sessions(60), first("2026-01-05"), last("2026-01-18")]],
    ["60 visits in 2 weeks as stated", [sessions(60), weeks(2)]],
    [
      "40 months of care of a 3 month pain",
      [months(40), onset("2025-12-02"), received("2026-03-02")],
    ],
    ["the last session after receipt", [last("2026-03-03"), received("2026-03-02")]],
    ["an onset after receipt", [onset("2026-03-03"), received("2026-03-02")]],
  ] as const)("%s is said once and has to be confirmed", (_what, answers) => {
    const warnings = found(treeFrom(answers));
    expect(warnings).toHaveLength(1);
    expect(warnings[0]?.isToConfirm).toBe(true);
  });

  test("stated weeks that differ from the dates need nobody: the dates count", () => {
    const answers = treeFrom([weeks(8), first("2026-01-05"), last("2026-01-20")]);
    expect(found(answers)).toMatchObject([{ id: "weeks-disagree", isToConfirm: false }]);
  });

  test("courses of therapy that differ from the visits attended need nobody: the visits attended count", () => {
    const courses = (...all: readonly object[]) =>
      found(treeFrom([sessions(12), ["conservative.therapyEpisodes", all]]));
    const physical = { kind: "physical-therapy", sessions: 8 };
    const floor = { kind: "pelvic-floor-therapy", sessions: 4 };
    expect(courses(physical, floor, { kind: "home-exercise", sessions: 30 })).toEqual([]);
    expect(courses(physical)).toMatchObject([
      { id: "therapy-courses-visits-differ", isToConfirm: false },
    ]);
    // A course without a count may hold the rest.
    expect(courses(physical, { kind: "physical-therapy" })).toEqual([]);
    expect(courses(physical, { kind: "physical-therapy", sessions: "not-documented" })).toEqual([]);
  });

  test("names the entry, the answers it was found with, and the limit", () => {
    const facts = treeFrom([
      received("2026-03-02"),
      [
        "priorInterventions",
        [
          { procedure: "other", outcome: "failed" },
          { procedure: "other", outcome: "failed", date: "2015-01-01" },
        ],
      ],
    ]);
    const [warning] = found(facts);
    expect(warning).toMatchObject({
      id: "procedure-long-before-receipt",
      path: "priorInterventions.1.date",
      values: { priorInterventions: facts["priorInterventions"] },
    });
    expect(warning?.message).toContain("more than 10 years");
  });

  test("what is not known raises no doubt", () => {
    expect(found({})).toEqual([]);
    expect(found(treeFrom([onset("1980-02-02")]))).toEqual([]);
    expect(found(treeFrom([received("2099-01-01")]))).toEqual([]);
  });

  test("another set brings its own ranges, read by the same function", () => {
    const other: Plausibility = {
      limits: [{ name: "most", value: 3, unit: "scans", provenance: "Added: a test" }],
      rules: [
        {
          id: "too-many-scans",
          message: "More than {most} scans.",
          facts: ["imaging.scans"],
          firesWhen: { check: "number-above", number: { fact: "imaging.scans" }, limit: "most" },
        },
      ],
      settled: [],
    };
    expect(dataWarnings(other, [], { imaging: { scans: 4 } })).toMatchObject([
      { id: "too-many-scans", message: "More than 3 scans.", path: "imaging.scans" },
    ]);
    expect(dataWarnings(other, [], { imaging: { scans: 3 } })).toEqual([]);
  });
});
