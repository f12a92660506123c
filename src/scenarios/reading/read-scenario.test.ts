import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readScenario } from "./read-scenario.ts";
import { sentenceForms } from "./sentence-forms.ts";
import { sources } from "./sources-for-test.ts";

const good = `title: The nurse asks for sitting films, then refers
given:
  example: 02-impar-met
  but:
    imaging.dynamicSitting: yes
    conservative:
      months:
  member: { name: Ada Sample, memberId: SYN-1 }
  people: { Nora: nurse, Dr. Pike: physician advisor }
  today: 2026-03-12T09:00-05:00
steps:
  - as: Nora
    do: answers imaging.dynamicSitting not documented
    expect:
      recommendation: request information
      statuses: { diagnosis.dynamic-radiographs: not documented }
      pitfalls: [no-dynamic-imaging]
      codingQueries: none
      clocks: { decision: running, notice: { is: running, due: "Mar 17" } }
      may: [refer, request information]
      mayNot: approve
      letter: { says: radiograph, lacks: [denied] }
  - do: ['requests information because "films are missing"', opens the worklist]
  - do: two weeks pass
    expect: { state: information-requested }
  - as: Dr. Pike
    do: overrides conservative.cushion because "the note says so"
`;

const read = (text: string) => readScenario(text, sources);
const problemsOf = (text: string) => {
  const result = read(text);
  return result.ok ? [] : result.problems.map(({ line, message }) => `${String(line)}: ${message}`);
};

describe("a scenario file that is right", () => {
  test("is read with its case, its changes, its people and its steps", () => {
    const result = read(good);
    expect(problemsOf(good)).toEqual([]);
    if (!result.ok) return;
    const { given, steps } = result.scenario;
    expect(given.facts["imaging"]).toMatchObject({ dynamicSitting: "yes" });
    expect(given.facts["conservative"]).not.toHaveProperty("months");
    expect(given.today).toBe("2026-03-12T09:00:00-05:00");
    expect(given.people.map(({ role }) => role)).toEqual(["nurse-reviewer", "physician-advisor"]);
    expect(steps.flatMap(({ said }) => said.map(({ act }) => act))).toEqual([
      { kind: "answer", fact: "imaging.dynamicSitting", value: "not-documented" },
      { kind: "hand-off", action: "request-information", because: "films are missing" },
      { kind: "open", place: "worklist" },
      { kind: "wait", amount: 2, unit: "weeks" },
      {
        kind: "override",
        criterion: "conservative.cushion",
        because: "the note says so",
      },
    ]);
    expect(steps.map(({ by }) => by?.name)).toEqual(["Nora", "Nora", "Nora", "Dr. Pike"]);
    expect(steps[0]?.expect).toMatchObject({
      recommendation: "request-information",
      pitfalls: { exactly: ["no-dynamic-imaging"] },
      codingQueries: { exactly: [] },
      mayNot: ["approve"],
    });
  });

  test("may be JSON, and may take its case from a file beside it", () => {
    const text = JSON.stringify({
      title: "As JSON",
      given: { file: "case.json" },
      steps: [{ as: "nurse", do: "opens the summary", expect: { recommendation: "incomplete" } }],
    });
    expect(read(text)).toMatchObject({
      ok: true,
      scenario: { given: { facts: { imaging: { spicule: "yes" } } } },
    });
  });
});

describe("a scenario file that is wrong names the line, what is allowed and the nearest name", () => {
  const cases: readonly (readonly [string, string, string, RegExp])[] = [
    [
      "fact",
      "dynamicSitting not",
      "dynamicSiting not",
      /^13: .*Did you mean "imaging.dynamicSitting"\? Allowed: request/,
    ],
    [
      "fact of the case",
      "dynamicSitting: yes",
      "dynamicSitings: yes",
      /^5: .*"imaging.dynamicSitings" is not a known fact.*imaging.dynamicSitting/,
    ],
    [
      "value",
      "dynamicSitting: yes",
      "dynamicSitting: yess",
      /^5: .*must be one of "yes".*Did you mean "yes"/,
    ],
    [
      "role",
      "Nora: nurse,",
      "Nora: nurze,",
      /^9: .*not a known role. Did you mean "nurse"\? Allowed: nurse, /,
    ],
    ["person", "as: Nora", "as: Nova", /^12: .*Did you mean "Nora"\? Allowed: Nora, Dr. Pike/],
    ["step", "opens the worklist", "opns the worklist", /^23: .*Did you mean: opens the PLACE\?/],
    [
      "reason",
      'because "films are missing"',
      "because films are missing",
      /^23: .*Write it like this: requests information \[because "REASON"\]/,
    ],
    [
      "status",
      "radiographs: not documented",
      "radiographs: undocumented",
      /^16: .*not a known status. Did you mean "not-documented"/,
    ],
    [
      "criterion",
      "diagnosis.dynamic-radiographs",
      "diagnosis.dynamic-radiograph",
      /^16: .*Did you mean "diagnosis.dynamic-radiographs"/,
    ],
    [
      "pitfall",
      "[no-dynamic-imaging]",
      "[no-dynamic-images]",
      /^17: .*not a known pitfall. Did you mean "no-dynamic-imaging"/,
    ],
    ["clock", "decision: running", "decision: runs", /^19: .*not a known clock.*running, stopped/],
    ["action", "mayNot: approve", "mayNot: aprove", /^21: .*Did you mean "approve"/],
    ["part", "  today:", "  toady:", /^10: .*Did you mean "today"/],
    [
      "example",
      "02-impar-met",
      "02-impar-meet",
      /^3: .*not a known example. Did you mean "02-impar-met"/,
    ],
    ["instant", "2026-03-12T09:00-05:00", "2026-03-12", /^10: .*with an offset/],
    [
      "unit of time",
      "two weeks pass",
      "two fortnights pass",
      /^24: .*not a known unit of time.*Allowed: minutes, hours, days, weeks/,
    ],
  ];
  test.each(cases)("%s", (_name, right, wrong, message) => {
    expect(good).toContain(right);
    const problems = problemsOf(good.replace(right, wrong));
    expect(problems).toContainEqual(expect.stringMatching(message));
  });

  test("and everything that is wrong is said at once", () => {
    const text = good.replace("nurse,", "nurze,").replace("weeks", "wekks").replace("met", "mett");
    expect(problemsOf(text).length).toBeGreaterThanOrEqual(3);
  });

  test("dates out of order in the case are a problem of the line where the case begins", () => {
    const text = good.replace(
      "imaging.dynamicSitting: yes",
      "conservative.physicalTherapy.lastSession: 2020-01-01",
    );
    expect(problemsOf(text)).toEqual([expect.stringMatching(/^3: .*must not be before/)]);
  });

  test("anchors and aliases are not followed", () => {
    expect(problemsOf(good.replace("Ada Sample", "&a Ada"))).toEqual([
      expect.stringMatching(/^8: Anchors/),
    ]);
  });

  test("a scenario that expects nothing is refused", () => {
    const text =
      "title: x\ngiven: { example: 02-impar-met }\nsteps:\n  - as: nurse\n    do: takes over\n";
    expect(problemsOf(text)).toEqual([expect.stringMatching(/^4: No step expects anything/)]);
  });
});

test("the guide for analysts names every sentence", () => {
  const guide = readFileSync(
    join(import.meta.dirname, "../../../e2e/scenarios/README.md"),
    "utf8",
  ).replaceAll(/\s+/g, " ");
  expect(sentenceForms.filter(({ form }) => !guide.includes(`\`${form}\``))).toEqual([]);
});

describe("garbage never throws, and every problem names a line of the file", () => {
  const holds = (text: string) => {
    const result = read(text);
    if (result.ok) return;
    const lines = Math.max(1, text.split(/\r\n|\r|\n/).length);
    expect(result.problems.length).toBeGreaterThan(0);
    for (const { line, message } of result.problems) {
      expect(Number.isInteger(line) && line >= 1 && line <= lines).toBe(true);
      expect(message).not.toBe("");
    }
  };

  test("whatever text stands in it", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), holds));
  });

  test("whatever JSON stands in it", () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => holds(JSON.stringify(value, null, 1))));
  });

  test("wherever a good file is cut, doubled or overwritten", () => {
    fc.assert(
      fc.property(
        fc.nat(good.length),
        fc.nat(good.length),
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 12 }),
          fc.constantFrom("&a", "*a", "{", "[", "\t", ": ", "- ", "|\n", "!!set ", "null", "~"),
        ),
        (from, to, by) => holds(good.slice(0, from) + by + good.slice(to)),
      ),
      { numRuns: 400 },
    );
  });

  test("whatever stands for a part of it", () => {
    const parts = fc.constantFrom(
      "title",
      "given",
      "steps",
      "example",
      "facts",
      "but",
      "people",
      "as",
      "do",
      "expect",
      "statuses",
      "clocks",
      "letter",
    );
    const tree = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.jsonValue({ maxDepth: 1 }),
        tie("group"),
        fc.array(tie("value"), { maxLength: 3 }),
      ),
      group: fc.dictionary(parts, tie("value"), { maxKeys: 6 }),
    }));
    fc.assert(
      fc.property(tree.group, (group) => holds(JSON.stringify(group, null, 1))),
      { numRuns: 300 },
    );
  });

  test("however deeply it is nested", () => {
    const deep = ["[".repeat(50_000), `given: ${"{a: ".repeat(200)}1${"}".repeat(200)}`];
    fc.assert(fc.property(fc.constantFrom(...deep), holds), { numRuns: 4 });
  });

  test("whatever is said in a step", () => {
    const word = fc.oneof(
      fc.constantFrom(
        ...sentenceForms.flatMap(({ form }) => form.split(" ")),
        "imaging.spicule",
        "conservative.cushion",
        '"so"',
        "met",
      ),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 7 }), (words) => {
        holds(good.replace("two weeks pass", JSON.stringify(words.join(" "))));
      }),
      { numRuns: 300 },
    );
  });
});

describe("what a reader could lose without a word", () => {
  test("a key that appears twice is refused in YAML, in JSON and in a case file that is named", () => {
    const yaml = good.replace(
      "    imaging.dynamicSitting: yes",
      "    imaging.dynamicSitting: yes\n    imaging.dynamicSitting: no",
    );
    expect(problemsOf(yaml)[0]).toMatch(/^6: .*unique/);
    expect(problemsOf('{"title":"a","title":"b","given":{},"steps":[]}')[0]).toMatch(
      /^1: .*unique/,
    );
    const text = good.replace("example: 02-impar-met", "file: case.json");
    const doubled = '{"facts":{"presentation":{"redFlags":["cancer-history"],"redFlags":[]}}}';
    const result = readScenario(text, { ...sources, readFile: () => doubled });
    expect(result.ok ? "" : result.problems[0]?.message).toContain(
      "facts.presentation.redFlags appears twice",
    );
  });

  test("a lost letter, a number out of range and a name of a prototype are refused with their lines", () => {
    expect(problemsOf(good.replace("sitting films", "sitting \uFFFD"))[0]).toMatch(
      /^1: .*lost a letter/,
    );
    expect(problemsOf(good.replace("      months:", "      months: 1e400")).join()).toMatch(
      /7: .*too large/,
    );
    expect(problemsOf(good.replace("      months:", "      __proto__: 1")).join()).toMatch(
      /7: __proto__/,
    );
  });

  test("of thousands of unknown names fifty are listed, and the number of the others", () => {
    const names = Array.from({ length: 5000 }, (_, at) => `k${String(at)}: 1`).join("\n");
    const problems = problemsOf(`${good}${names}\n`);
    expect(problems).toHaveLength(51);
    expect(problems.at(-1)).toContain("and 4,950 more");
  });
});
