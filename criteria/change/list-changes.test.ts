import { expect, test } from "vitest";
import {
  compileCaseFinder,
  compileSet,
  compileWhatCouldChange,
  defaultParameters,
  type FactTree,
} from "#criteria";
import { treeFrom, withAnswers } from "../model/fact-tree.ts";
import { sacroiliacJoint as set } from "../sets/sacroiliac-joint/index.ts";
import { dice, randomCase } from "../sets/sacroiliac-joint/second-implementation/random-case.ts";

const parameters = defaultParameters(set);
const evaluate = compileSet(set, parameters);
const analyse = compileWhatCouldChange(set, parameters);

const receivedAt = "2026-03-02T09:00:00-06:00";
const dates = ["2025-03-01", "2025-03-02", "2025-03-03", "2026-01-01", "2026-03-02", "2026-03-03"];
const fields: Readonly<Record<string, readonly unknown[]>> = {
  date: dates,
  reliefPercent: [49, 50, 74, 75],
  functionPercent: [49, 50],
  monthsOfBenefit: [2, 3],
  sameScale: ["yes", "no"],
  durationMatchesAgent: ["yes", "no"],
  painDiary: ["yes", "no"],
};

/** The whole answers a case without anything open is built on: each kind of procedure, each side. */
const procedures = [
  "sij-diagnostic-injection",
  "sij-therapeutic-injection-first",
  "sij-therapeutic-injection-repeat",
];

function completeCase(number: number): FactTree {
  const roll = dice(number * 7919 + 3);
  const { facts } = randomCase(number * 6);
  const good: FactTree = {
    presentation: {
      onsetDate: "2025-01-01",
      painLocation: "over-si-joint",
      painBaseline: 7,
      painScale: "nrs",
      redFlags: [],
      radiculopathy: "no",
      otherCauses: [],
    },
    exam: { positiveTests: ["faber", "yeoman", "compression"], side: "both" },
    conservative: { weeks: 8, components: ["medication"], exception: "none", activeRehab: "yes" },
    plan: { guidance: "ct", contrast: "yes", contrastBar: "none", biologic: "no", otherBlocks: [] },
    continued: {
      disability: "yes",
      rationale: "yes",
      primaryCareInformed: roll() < 0.7 ? "yes" : "no",
    },
    request: {
      procedure: procedures[number % 3],
      cptCode: "27096",
      diagnosisCodes: ["M46.1"],
      receivedAt,
      side: ["left", "right", "both"][Math.floor(roll() * 3)],
    },
  };
  const filled = (list: unknown) =>
    Array.isArray(list)
      ? list
          .slice(0, 3)
          .map((entry: FactTree) =>
            Object.fromEntries(
              Object.entries(entry).map(([name, value]) => [
                name,
                value ?? fields[name]?.[Math.floor(roll() * (fields[name]?.length ?? 1))],
              ]),
            ),
          )
      : [];
  return {
    ...good,
    diagnosticSessions: filled(facts["diagnosticSessions"]),
    therapeuticSessions: filled(facts["therapeuticSessions"]),
  };
}

type Hole = { readonly list: string; readonly at: number; readonly name: string };

/** The case with up to three fields of entries taken out, and every way to answer them. */
function withHoles(number: number): {
  readonly open: FactTree;
  readonly completions: readonly FactTree[];
} {
  const roll = dice(number * 104729 + 11);
  const whole = completeCase(number);
  const lists = new Map<string, FactTree[]>(
    ["diagnosticSessions", "therapeuticSessions"].map((list) => {
      const entries = whole[list];
      return [list, Array.isArray(entries) ? entries.map((entry: FactTree) => ({ ...entry })) : []];
    }),
  );
  const holes: Hole[] = [];
  for (let tries = 0; tries < 3; tries++) {
    const list = roll() < 0.5 ? "diagnosticSessions" : "therapeuticSessions";
    const entries = lists.get(list) ?? [];
    const at = Math.floor(roll() * entries.length);
    const names = Object.keys(entries[at] ?? {}).filter((name) => name !== "side");
    const name = roll() < 0.5 ? "date" : names[Math.floor(roll() * names.length)];
    if (name === undefined || entries[at] === undefined) continue;
    const { [name]: _taken, ...rest } = entries[at];
    entries[at] = rest;
    if (!holes.some((hole) => hole.list === list && hole.at === at && hole.name === name))
      holes.push({ list, at, name });
  }
  const trees = (all: ReadonlyMap<string, readonly FactTree[]>) =>
    withAnswers(whole, treeFrom([...all]));
  let completions: readonly ReadonlyMap<string, readonly FactTree[]>[] = [lists];
  for (const { list, at, name } of holes) {
    completions = completions.flatMap((completion) =>
      ["not-documented", ...(fields[name] ?? [])].map((value) => {
        const entries = completion.get(list) ?? [];
        return new Map([
          ...completion,
          [list, entries.with(at, { ...entries[at], [name]: value })],
        ]);
      }),
    );
  }
  return { open: trees(lists), completions: completions.map(trees) };
}

test("with fields of entries missing, a case is decided exactly when no way to answer them changes it", () => {
  const seen = { decided: 0, open: 0 };
  for (let number = 0; number < 400; number++) {
    const { open, completions } = withHoles(number);
    const now = evaluate(open).recommendation;
    const reached = new Set(completions.map((facts) => evaluate(facts).recommendation));
    const isDecided = reached.size === 1 && reached.has(now);
    const found = analyse(open);
    expect({ number, open, decided: found.decided }).toEqual({ number, open, decided: isDecided });
    expect({ number, isExact: found.isExact }).toEqual({ number, isExact: true });
    seen[isDecided ? "decided" : "open"] += 1;
  }
  expect(Math.min(seen.decided, seen.open)).toBeGreaterThan(30);
}, 600_000);

test("a list is an open question exactly when another answer to it alone can turn the recommendation", () => {
  for (let number = 0; number < 150; number++) {
    const { open, completions } = withHoles(number);
    const turning = new Set<string>();
    const byOther = new Map<string, Set<string>>();
    for (const facts of completions) {
      for (const list of ["diagnosticSessions", "therapeuticSessions"]) {
        const key = `${list} ${JSON.stringify({ ...facts, [list]: 0 })}`;
        const reached = byOther.get(key) ?? new Set();
        byOther.set(key, reached.add(evaluate(facts).recommendation));
        if (reached.size > 1) turning.add(list);
      }
    }
    expect({ number, open: analyse(open).openQuestions }).toEqual({
      number,
      open: ["diagnosticSessions", "therapeuticSessions"].filter((list) => turning.has(list)),
    });
  }
}, 600_000);

test("an unanswered list reaches what some list reaches, and no more", () => {
  for (let number = 0; number < 60; number++) {
    const whole = completeCase(number);
    const list = number % 2 === 0 ? "diagnosticSessions" : "therapeuticSessions";
    const { [list]: _taken, ...open } = whole;
    const found = analyse(open);
    const reached = new Set(
      Array.from({ length: 60 }, (_, other) => completeCase(other)[list])
        .concat([[], "not-documented"])
        .map((answer) => evaluate({ ...open, [list]: answer }).recommendation),
    );
    // What was tried can show that the question is open; that it is not, only that nothing was found.
    const isOpen = found.openQuestions.includes(list);
    expect({ number, isSound: isOpen || reached.size === 1 }).toEqual({ number, isSound: true });
    expect(found.openQuestions.filter((path) => path !== list)).toEqual([]);
  }
}, 600_000);

test("the smallest ways to approval count a list as one fact, and lead there", () => {
  const bad = {
    ...completeCase(2),
    diagnosticSessions: [{ side: "left", reliefPercent: 10 }],
    therapeuticSessions: [
      { side: "left", date: "2026-01-01", reliefPercent: 10, monthsOfBenefit: 1 },
    ],
  };
  const { toApproval } = analyse(bad);
  expect(toApproval).toMatchObject({
    kind: "sets",
    size: toApproval.kind === "sets" ? toApproval.size : 0,
  });
  if (toApproval.kind !== "sets") return;
  for (const facts of toApproval.sets) {
    expect(facts).toContain("diagnosticSessions");
    expect(facts).toContain("therapeuticSessions");
  }
});

test("a request that no answer brings to approval says what of it stands in the way", () => {
  const ablation = { ...completeCase(0) };
  const uncovered = withAnswers(ablation, {
    request: { procedure: "lateral-branch-ablation", cptCode: "64625" },
  });
  expect(analyse(uncovered).toApproval).toEqual({
    kind: "none",
    because:
      "The request itself does not meet these criteria, and no clinical answer can change that.",
  });
  const otherCode = withAnswers(ablation, { request: { cptCode: "64451" } });
  const { toApproval } = analyse(otherCode);
  expect(toApproval.kind === "none" && toApproval.because).toContain("coding question");
  const { request: _request, ...rest } = ablation;
  const withoutSide = {
    ...rest,
    request: {
      procedure: "sij-diagnostic-injection",
      cptCode: "27096",
      diagnosisCodes: ["M46.1"],
      receivedAt,
    },
  };
  expect(analyse(withoutSide).toApproval).toMatchObject({
    because: "Something the request itself has to say is not answered yet.",
  });
});

test("a criterion over lists has the statuses that some list gives it, and no other", () => {
  const finder = compileCaseFinder(set, parameters);
  const statusesOf = (id: string) => finder.statusesOf(id).toSorted();
  const three = ["not-documented", "not-met", "unanswered"];
  expect(statusesOf("indication.duration")).toEqual(["met", ...three].toSorted());
  const withoutException = ["met", "not-applicable", ...three].toSorted();
  for (const id of [
    "block.repeat-justified",
    "block.positive",
    "repeat.benefit",
    "repeat.long-term",
    "frequency.diagnostic",
    "frequency.therapeutic",
  ]) {
    expect(statusesOf(id)).toEqual(withoutException);
    for (const status of finder.statusesOf(id)) {
      expect(finder.caseFor({ criterion: id, status }, completeCase(1))).toBeDefined();
    }
  }
});
