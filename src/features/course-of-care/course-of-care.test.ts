import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AdvisoryMode, assessAnswers } from "#domain";
import { currentSet, defaultParameters, type FactTree, parseCase } from "#criteria";
import { courseOfCare } from "./course-of-care.ts";
import type { CourseOfCare } from "./course.ts";

const folder = join(import.meta.dirname, "../../../criteria/sets/sacrococcygeal-64999/examples");
const names = readdirSync(folder);
const set = currentSet("sacrococcygeal-64999");
const plan = defaultParameters(set);

function example(start: string, mode?: AdvisoryMode): CourseOfCare {
  const name = names.find((one) => one.startsWith(start)) ?? start;
  const parsed = parseCase(JSON.parse(readFileSync(join(folder, name), "utf8")));
  if (!parsed.ok) throw new Error(name);
  const { set, parameters, facts } = parsed.case;
  return courseOfCare(assessAnswers(set, parameters, facts), mode);
}

function courseOf(facts: FactTree, parameters = plan): CourseOfCare {
  if (set === undefined) throw new Error("there is no criteria set");
  return courseOfCare(assessAnswers(set, parameters, facts));
}

const lane = (course: CourseOfCare, id: string) => course.lanes.find((one) => one.id === id);
const amounts = (course: CourseOfCare) =>
  Object.fromEntries(course.amounts.map(({ label, state, value }) => [label, value ?? state]));

const therapy = (answers: FactTree) => ({ conservative: { physicalTherapy: answers } });

describe("what has a date", () => {
  test("stands on its days: onset to receipt, first to last session", () => {
    const course = example("13");
    expect(course.span).toEqual({ from: "2025-06-14", to: "2026-03-02" });
    expect(lane(course, "pain")?.dated).toEqual([
      { label: "Onset: fall", from: "2025-06-14", to: "2026-03-02" },
    ]);
    expect(lane(course, "therapy")?.dated).toMatchObject([
      { label: "12 visits", from: "2025-09-01", to: "2025-10-27" },
    ]);
  });

  test("is measured against the plan's weeks, day by day across the change of the clocks", () => {
    const episode = { firstSession: "2025-10-20", lastSession: "2025-11-30" };
    expect(lane(courseOf(therapy(episode)), "therapy")?.dated[0]?.required).toEqual({
      until: "2025-12-01",
      label: "minimum 6 weeks",
    });
    const strict = courseOf(therapy(episode), { ...plan, ptMinWeeks: 8 });
    expect(lane(strict, "therapy")?.dated[0]?.required).toEqual({
      until: "2025-12-15",
      label: "minimum 8 weeks",
    });
  });

  test("is placed one by one where only one end is known", () => {
    const course = courseOf(
      therapy({ firstSession: "2025-09-01", lastSession: "not-documented", sessions: 4 }),
    );
    expect(lane(course, "therapy")?.dated).toEqual([
      { label: "First visit", from: "2025-09-01", to: "2025-09-01" },
    ]);
    expect(lane(course, "therapy")?.undated).toContainEqual({
      label: "Last therapy visit: Not documented",
      state: "not-documented",
    });
  });

  test("is an earlier procedure with a date, and only that one", () => {
    const course = courseOf({
      priorInterventions: [
        { procedure: "ganglion-impar-injection", outcome: "failed", date: "2025-11-03" },
        { procedure: "ganglion-impar-injection", outcome: "not-documented" },
      ],
    });
    expect(lane(course, "procedures")?.dated).toMatchObject([{ from: "2025-11-03" }]);
    expect(lane(course, "procedures")?.undated).toHaveLength(1);
  });
});

test("an amount in a list is said with its unit, and a name keeps its capitals", () => {
  const file = "../../../criteria/sets/sacroiliac-joint/examples/10-fifth-therapeutic.json";
  const parsed = parseCase(JSON.parse(readFileSync(join(import.meta.dirname, file), "utf8")));
  if (!parsed.ok) throw new Error(file);
  const course = courseOfCare(
    assessAnswers(parsed.case.set, parsed.case.parameters, parsed.case.facts),
  );
  expect(lane(course, "pain")?.dated[0]?.label).toBe("Onset: over the SI joint");
  expect(lane(course, "diagnostic")?.dated[0]?.label).toBe("Left, relief 80%");
  expect(lane(course, "therapeutic")?.dated[0]?.label).toBe(
    "Left, relief 50%, gain in function 40%, benefit 2 months",
  );
});

describe("what has no date", () => {
  test("is listed and never placed", () => {
    const course = example("01");
    expect(course.span).toEqual({ from: "2026-03-02", to: "2026-03-02" });
    expect(lane(course, "medication")).toMatchObject({
      dated: [],
      undated: [{ label: "gabapentin, pain 7 before and 5 after, dose optimized: not documented" }],
    });
    expect(lane(course, "therapy")?.undated.map(({ label }) => label)).toContain(
      "Physical therapy sessions: 2 sessions",
    );
  });

  test("keeps not documented, not answered and no apart", () => {
    const block = (performed?: string) =>
      lane(
        courseOf(performed === undefined ? {} : { blocks: { diagnostic: { performed } } }),
        "blocks",
      )?.undated[0];
    expect(block()).toMatchObject({ state: "unanswered" });
    expect(block("not-documented")).toMatchObject({ state: "not-documented" });
    expect(block("no")).toEqual({ label: "Diagnostic block of the coccyx: No", state: "value" });
  });

  test("says the relief of a block against the plan's threshold", () => {
    const course = courseOf(
      { blocks: { diagnostic: { performed: "yes", site: "ganglion-impar", reliefPercent: 60 } } },
      { ...plan, blockReliefMinPercent: 75 },
    );
    expect(lane(course, "blocks")?.undated[0]?.label).toBe(
      "Diagnostic block of the coccyx, ganglion impar: 60% relief (minimum 75%)",
    );
  });

  test.each(names)(
    "%s: every day in the picture stands in the answers or follows from the plan",
    (name) => {
      const facts = readFileSync(join(folder, name), "utf8");
      for (const { dated } of example(name).lanes) {
        for (const { from, to } of dated)
          expect([facts.includes(from), facts.includes(to)]).toEqual([true, true]);
      }
    },
  );
});

describe("amounts", () => {
  test("two dates outrank the stated weeks", () => {
    const answers = { firstSession: "2025-09-01", lastSession: "2025-10-13", weeks: 12 };
    expect(amounts(courseOf(therapy(answers)))["Duration of therapy"]).toBe(6);
    expect(amounts(courseOf(therapy({ weeks: 12 })))["Duration of therapy"]).toBe(12);
  });

  test("a missing amount is not zero, and zero is an amount", () => {
    expect(amounts(courseOf({}))).toEqual({
      "Therapy visits": "unanswered",
      "Duration of therapy": "unanswered",
      "Conservative care": "unanswered",
    });
    expect(amounts(example("01"))).toMatchObject({ "Conservative care": "not-documented" });
    expect(amounts(courseOf(therapy({ sessions: 0 })))["Therapy visits"]).toBe(0);
  });
});

describe("pain scores", () => {
  test("stand in the order of care, with a gap where one is missing", () => {
    const course = courseOf({
      presentation: { painBaseline: 8, painCurrent: "not-documented" },
      conservative: {
        medication: { trials: [{ drug: "naproxen", painBefore: 7, painAfter: "not-documented" }] },
      },
    });
    expect(course.pain.flatMap(({ scores }) => scores)).toEqual([
      { label: "before treatment", state: "value", score: 8 },
      { label: "before naproxen", state: "value", score: 7 },
      { label: "after naproxen", state: "not-documented" },
      { label: "now", state: "not-documented" },
    ]);
  });
});

test("no answers, whatever they are, break the picture or put a day into it that is not real", () => {
  const entry = fc.oneof(
    fc.constantFrom("not-documented", "", "2025-02-30", "2025-10-27", "2019-12-31", "yes", null),
    fc.integer({ min: -5, max: 500 }),
    fc.array(fc.anything({ maxDepth: 2 })),
  );
  const answers = fc.record({
    request: fc.record({ receivedAt: entry }),
    presentation: fc.record({ onsetDate: entry, painBaseline: entry, mechanism: entry }),
    conservative: fc.record({
      physicalTherapy: fc.record({ firstSession: entry, lastSession: entry, sessions: entry }),
      medication: fc.record({ trials: entry }),
      months: entry,
    }),
    priorInterventions: entry,
  });
  fc.assert(
    fc.property(answers, (facts) => {
      for (const { dated } of courseOf(facts).lanes) {
        for (const { from, to } of dated) {
          expect(from <= to).toBe(true);
          expect(["2025-10-27", "2019-12-31"]).toEqual(expect.arrayContaining([from, to]));
        }
      }
    }),
  );
});

test("where nothing may be held against the request, no amount stands beside what is required", () => {
  const limits = /"required"|at least|needed/;
  expect(JSON.stringify(example("13"))).toMatch(limits);
  for (const name of names) {
    expect(JSON.stringify(example(name, "documentation-only"))).not.toMatch(limits);
  }
});

describe("what is not judged for the procedure asked for", () => {
  test("is never called open, while an open question that is judged stays open", () => {
    const course = courseOf({ request: { procedure: "diagnostic-injection" } });
    const words = course.lanes.flatMap(({ undated }) => undated);
    const idle = words.filter(({ state }) => state === "not-applicable");
    expect(idle.length).toBeGreaterThan(0);
    for (const { label } of idle) expect(label).toContain("Does not apply to this procedure");
    const open = words.filter(({ state }) => state === "unanswered");
    expect(open.length).toBeGreaterThan(0);
    for (const { label } of open) expect(label).not.toContain("Does not apply");
  });
});
