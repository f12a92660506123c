import type { Given, Person, SaidAct, Scenario, ScenarioStep } from "../scenario.ts";
import { roleNames } from "../vocabulary.ts";
import { fieldsOf, findName, textOf } from "./fields.ts";
import { type Marked, readMarked } from "./marked.ts";
import { ProblemList, type ScenarioProblem } from "./problem-list.ts";
import { readExpectation } from "./read-expectation.ts";
import { type CaseSources, readGiven } from "./read-given.ts";
import { readSentence } from "./read-sentence.ts";

export type ReadScenario =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly ScenarioProblem[] };

/**
 * Reads a scenario file, YAML or JSON. Everything that is wrong is reported with its line, what is allowed
 * there and the nearest name; then there is no scenario, not even half of one. Never throws.
 */
export function readScenario(text: string, sources: CaseSources): ReadScenario {
  const problems = new ProblemList();
  const scenario = read(text, sources, problems);
  return scenario !== undefined && problems.isEmpty
    ? { ok: true, scenario }
    : { ok: false, problems: problems.all };
}

function read(text: string, sources: CaseSources, problems: ProblemList): Scenario | undefined {
  const root = readMarked(text, problems);
  if (root === undefined) return undefined;
  const fields = fieldsOf(root, "a scenario", ["title", "about", "given", "steps"], problems);
  if (fields === undefined) return undefined;
  for (const part of ["title", "given", "steps"]) {
    if (!fields.has(part)) problems.add(root.line, `A scenario needs ${part}.`);
  }
  const titleField = fields.get("title");
  const title = titleField === undefined ? undefined : textOf(titleField, "The title", problems);
  const aboutField = fields.get("about");
  const about = aboutField === undefined ? undefined : textOf(aboutField, "about", problems);
  const givenField = fields.get("given");
  const given = givenField === undefined ? undefined : readGiven(givenField, sources, problems);
  const stepsField = fields.get("steps");
  const steps = stepsField === undefined ? [] : readSteps(stepsField, given, { sources, problems });
  if (title === undefined || given === undefined) return undefined;
  return { title, ...(about === undefined ? {} : { about }), given, steps };
}

type Reading = { readonly sources: CaseSources; readonly problems: ProblemList };

function readSteps(
  marked: Marked,
  given: Given | undefined,
  { sources, problems }: Reading,
): readonly ScenarioStep[] {
  if (marked.kind !== "list" || marked.items.length === 0) {
    problems.add(marked.line, "steps must be a list with at least one step (- as, do, expect).");
    return [];
  }
  const steps: ScenarioStep[] = [];
  for (const item of marked.items) {
    const step = readStep(item, given, { sources, problems }, steps.at(-1)?.by);
    if (step !== undefined) steps.push(step);
  }
  if (problems.isEmpty && !steps.some((step) => step.expect !== undefined)) {
    problems.add(
      marked.line,
      "No step expects anything: a scenario that cannot fail proves nothing.",
    );
  }
  return steps;
}

function readStep(
  marked: Marked,
  given: Given | undefined,
  { sources, problems }: Reading,
  before: Person | undefined,
): ScenarioStep | undefined {
  const fields = fieldsOf(marked, "a step", ["as", "do", "expect"], problems);
  if (fields === undefined) return undefined;
  const set = given?.set ?? sources.set;
  // What is wrong with given is told already; without criteria nothing else can be read.
  if (set === undefined) return undefined;
  const asField = fields.get("as");
  const by = asField === undefined ? before : personIn(asField, given, problems);
  const doField = fields.get("do");
  const said = doField === undefined ? [] : readSaid(doField, set, problems);
  const expectField = fields.get("expect");
  const expect =
    expectField === undefined ? undefined : readExpectation(expectField, set, problems);
  if (fields.size === 0 || (doField === undefined && expectField === undefined)) {
    return problems.add(marked.line, "A step needs do, expect or both.");
  }
  const isPersonal = said.some(({ act }) => act.kind !== "wait" && act.kind !== "wait-until");
  if (isPersonal && by === undefined && asField === undefined && given !== undefined) {
    problems.add(marked.line, "Say who does this, such as as: Nora.");
  }
  return {
    line: marked.line,
    ...(by === undefined ? {} : { by }),
    said,
    ...(expect === undefined ? {} : { expect }),
  };
}

/** By name, or the first with a role: `as: nurse`. */
function personIn(
  marked: Marked,
  given: Given | undefined,
  problems: ProblemList,
): Person | undefined {
  const name = textOf(marked, "The person", problems);
  if (name === undefined || given === undefined) return undefined;
  const named = given.people.find((one) => one.name === name);
  const roleName = findName(name, Object.keys(roleNames));
  const role = roleName === undefined ? undefined : roleNames[roleName];
  const person = named ?? given.people.find((one) => one.role === role);
  if (person !== undefined) return person;
  const allowed = [...given.people.map((one) => one.name), ...Object.keys(roleNames)];
  return problems.addUnknown(marked.line, "person of given.people", name, allowed);
}

function readSaid(marked: Marked, set: Given["set"], problems: ProblemList): readonly SaidAct[] {
  const items = marked.kind === "list" ? marked.items : [marked];
  return items.flatMap((item) => {
    const words = textOf(item, "What is done", problems);
    if (words === undefined) return [];
    const read = readSentence(words, set);
    if (read.ok) return [{ words, line: item.line, act: read.act }];
    problems.add(item.line, read.message);
    return [];
  });
}
