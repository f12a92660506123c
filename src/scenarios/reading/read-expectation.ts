import { type CriteriaSet, recommendations, routes, type Status, statuses } from "#criteria";
import type {
  ClockExpectation,
  Expectation,
  ListExpectation,
  TextExpectation,
} from "../scenario.ts";
import { actions, clockStates, states } from "../vocabulary.ts";
import { fieldsOf, nameOf, namesOf, textOf, textsOf } from "./fields.ts";
import type { Marked } from "./marked.ts";
import type { ProblemList } from "./problem-list.ts";

const parts = [
  "recommendation",
  "route",
  "statuses",
  "pitfalls",
  "codingQueries",
  "requirements",
  "state",
  "clocks",
  "may",
  "mayNot",
  "letter",
  "notice",
  "summary",
] as const;

/** Reads `expect`: what must stand on screen after a step. */
export function readExpectation(
  marked: Marked,
  set: CriteriaSet,
  problems: ProblemList,
): Expectation | undefined {
  const fields = fieldsOf(marked, "expect", parts, problems);
  if (fields === undefined) return undefined;
  if (fields.size === 0)
    return problems.add(marked.line, `expect says nothing. Allowed: ${parts.join(", ")}.`);
  const one = <Read>(part: (typeof parts)[number], read: (field: Marked) => Read | undefined) => {
    const field = fields.get(part);
    const value = field === undefined ? undefined : read(field);
    return value === undefined ? {} : { [part]: value };
  };
  const criteria = set.criteria.map(({ id }) => id);
  const list = (what: string, allowed: readonly string[]) => (field: Marked) =>
    readList(field, what, allowed, problems);
  return {
    line: marked.line,
    ...one("recommendation", (field) => nameOf(field, "recommendation", recommendations, problems)),
    ...one("route", (field) => nameOf(field, "route", routes, problems)),
    ...one("statuses", (field) => readStatuses(field, criteria, problems)),
    ...one(
      "pitfalls",
      list(
        "pitfall",
        set.pitfalls.map(({ id }) => id),
      ),
    ),
    ...one(
      "codingQueries",
      list(
        "coding query",
        set.coding.queries.map(({ id }) => id),
      ),
    ),
    ...one("requirements", list("criterion", criteria)),
    ...one("state", (field) => nameOf(field, "state", states, problems)),
    ...one("clocks", (field) => readClocks(field, problems)),
    ...one("may", (field) => namesOf(field, "action", actions, problems)),
    ...one("mayNot", (field) => namesOf(field, "action", actions, problems)),
    ...one("letter", (field) => readTexts(field, "letter", problems)),
    ...one("notice", (field) => readTexts(field, "notice", problems)),
    ...one("summary", (field) => readTexts(field, "summary", problems)),
  };
}

function readStatuses(
  marked: Marked,
  criteria: readonly string[],
  problems: ProblemList,
): ReadonlyMap<string, Status> | undefined {
  const fields = fieldsOf(marked, "statuses", criteria, problems);
  if (fields === undefined) return undefined;
  return new Map(
    [...fields].flatMap(([criterion, field]) => {
      const status = nameOf(field, "status", statuses, problems);
      return status === undefined ? [] : [[criterion, status] as const];
    }),
  );
}

/** `[a, b]` is exactly these; `{ has: [a], lacks: [b] }` leaves the others open. */
function readList(
  marked: Marked,
  what: string,
  allowed: readonly string[],
  problems: ProblemList,
): ListExpectation | undefined {
  if (marked.kind !== "group") {
    if (isNone(marked)) return { exactly: [] };
    const exactly = namesOf(marked, what, allowed, problems);
    return exactly === undefined ? undefined : { exactly };
  }
  const fields = fieldsOf(marked, `the ${what} list`, ["has", "lacks"], problems);
  const names = (part: string) => {
    const field = fields?.get(part);
    return field === undefined ? [] : (namesOf(field, what, allowed, problems) ?? []);
  };
  return { has: names("has"), lacks: names("lacks") };
}

function isNone(marked: Marked): boolean {
  return marked.kind === "scalar" && marked.value === "none";
}

function readClocks(marked: Marked, problems: ProblemList): Expectation["clocks"] {
  const fields = fieldsOf(marked, "clocks", ["decision", "notice"], problems);
  const clock = (name: string) => {
    const field = fields?.get(name);
    return field === undefined ? undefined : readClock(field, problems);
  };
  const [decision, notice] = [clock("decision"), clock("notice")];
  return {
    ...(decision === undefined ? {} : { decision }),
    ...(notice === undefined ? {} : { notice }),
  };
}

/** `running`, or `{ is: running, due: "Mar 9" }`. */
function readClock(marked: Marked, problems: ProblemList): ClockExpectation | undefined {
  if (marked.kind !== "group") {
    const is = nameOf(marked, "clock", clockStates, problems);
    return is === undefined ? undefined : { is };
  }
  const fields = fieldsOf(marked, "the clock", ["is", "due"], problems);
  const field = fields?.get("is");
  if (field === undefined) {
    return problems.add(marked.line, `A clock needs is: one of ${clockStates.join(", ")}.`);
  }
  const is = nameOf(field, "clock", clockStates, problems);
  const dueField = fields?.get("due");
  const due = dueField === undefined ? undefined : textOf(dueField, "due", problems);
  return is === undefined ? undefined : { is, ...(due === undefined ? {} : { due }) };
}

/** `none`, words it must hold, or `{ says: […], lacks: […] }`. */
function readTexts(
  marked: Marked,
  what: string,
  problems: ProblemList,
): TextExpectation | "none" | undefined {
  if (isNone(marked)) return "none";
  if (marked.kind !== "group") return { says: textsOf(marked, `The ${what}`, problems), lacks: [] };
  const fields = fieldsOf(marked, `the ${what}`, ["says", "lacks"], problems);
  const texts = (part: string) => {
    const field = fields?.get(part);
    return field === undefined ? [] : textsOf(field, `What the ${what} ${part}`, problems);
  };
  return { says: texts("says"), lacks: texts("lacks") };
}
