import {
  type CriteriaSet,
  type FactPath,
  type FactTree,
  findSet,
  isTree,
  moreInWords,
  parseCase,
  readerOf,
  readJson,
  referenceOf,
  treeFrom,
  dayNumber,
  requestPaths,
  underNewestVersion,
} from "#criteria";
import type { Given, Member, Person, RequestDetails } from "../scenario.ts";
import { fieldsOf, textOf } from "./fields.ts";
import { instantIn } from "./instant.ts";
import { type Marked, plainOf } from "./marked.ts";
import type { ProblemList } from "./problem-list.ts";
import { readAnswersByPath } from "./read-answers-by-path.ts";
import { readPeople } from "./read-people.ts";

/** Where a scenario finds the cases it names. */
export type CaseSources = {
  /** The criteria of a scenario that names none and begins with no case file that does. */
  readonly set?: CriteriaSet;
  /** The public example cases by name: "02-impar-met". */
  readonly examples: ReadonlyMap<string, unknown>;
  /** The text of a file beside the scenario; undefined where there is none. */
  readonly readFile: (path: string) => string | undefined;
};

const parts = [
  "criteria",
  "example",
  "file",
  "facts",
  "parameters",
  "but",
  "member",
  "request",
  "people",
  "today",
] as const;
const defaultToday = "2026-03-02T09:00:00-06:00";

/** Reads `given`: the case, what is different about it, the people and the day. */
export function readGiven(
  marked: Marked,
  sources: CaseSources,
  problems: ProblemList,
): Given | undefined {
  const fields = fieldsOf(marked, "given", parts, problems);
  if (fields === undefined) return undefined;
  const begun = readStart(fields, marked.line, sources, problems);
  const set = readSet(fields.get("criteria"), begun?.file, sources, problems);
  if (set === undefined) {
    if (begun !== undefined && problems.isEmpty) problems.add(begun.line, whichCriteria);
    return undefined;
  }
  const written = begun?.answers;
  const start =
    begun === undefined || written === undefined
      ? begun
      : { ...begun, facts: changed(set, {}, readAnswersByPath(written, set, problems)) };
  const but = fields.get("but");
  const changes = but === undefined ? new Map() : readAnswersByPath(but, set, problems);
  const texts = (part: "member" | "request") => {
    const field = fields.get(part);
    return field === undefined ? {} : readTexts(field, part, problems);
  };
  const member: Member = texts("member");
  const request: RequestDetails = texts("request");
  const peopleField = fields.get("people");
  const people = peopleField === undefined ? defaultPeople : readPeople(peopleField, problems);
  if (start === undefined) return undefined;

  const facts = changed(set, start.facts, changes);
  const parameters = fields.get("parameters");
  const caseFile = {
    ...start.file,
    criteriaSet: fields.has("criteria")
      ? referenceOf(set)
      : (start.file["criteriaSet"] ?? referenceOf(set)),
    ...(parameters === undefined ? {} : { parameters: plainOf(parameters) }),
    facts,
  };
  const parsed = parseCase({ id: "scenario", ...caseFile });
  if (!parsed.ok) {
    for (const { path, message } of parsed.issues) problems.add(start.line, `${path} ${message}.`);
    if (parsed.more > 0) problems.add(start.line, `${moreInWords(parsed.more)}.`);
    return undefined;
  }
  const today = readToday(fields.get("today"), facts, problems);
  const { facts: checked, parameters: values, set: found } = parsed.case;
  return {
    set: found,
    parameters: values,
    facts: checked,
    caseFile,
    member,
    request,
    people,
    today,
  };
}

/** The sample profiles that the application brings along. */
const defaultPeople: readonly Person[] = [
  { name: "Nora Sample", role: "nurse-reviewer" },
  { name: "Dr. Paul Sample", role: "physician-advisor", credentials: "MD", licence: "TX S-1001" },
  { name: "Dr. Vera Sample", role: "physician-advisor", credentials: "MD", licence: "NY S-2002" },
  { name: "Quinn Sample", role: "qa-analyst" },
  { name: "Ada Sample", role: "administrator" },
];

type Start = {
  readonly line: number;
  readonly file: FactTree;
  readonly facts: FactTree;
  /** Answers written out in the scenario, still to be read by the questions of its criteria. */
  readonly answers?: Marked;
};

const whichCriteria =
  "given does not say which criteria the case is about. Add criteria with the id of a criteria set.";

/** The criteria that the scenario names, else those of its case file, else those of the folder it is in. */
function readSet(
  field: Marked | undefined,
  file: FactTree | undefined,
  sources: CaseSources,
  problems: ProblemList,
): CriteriaSet | undefined {
  const named =
    field === undefined ? file?.["criteriaSet"] : textOf(field, "The criteria", problems);
  if (typeof named !== "string") return sources.set;
  const found = findSet(named);
  if (found.ok) return found.set;
  return field === undefined
    ? sources.set
    : problems.add(field.line, `"${named}" ${found.message}.`);
}

/** The case to begin with: an example, a file, or answers written out. Exactly one of them. */
function readStart(
  fields: ReadonlyMap<string, Marked>,
  line: number,
  { examples, readFile }: CaseSources,
  problems: ProblemList,
): Start | undefined {
  const ways = ["example", "file", "facts"].filter((way) => fields.has(way));
  const [way, another] = ways;
  const field = way === undefined ? undefined : fields.get(way);
  if (field === undefined || another !== undefined) {
    const message = "given needs exactly one of example, file and facts: the case to begin with.";
    return problems.add(line, message);
  }
  if (way === "facts") {
    return { line: field.line, file: {}, facts: {}, answers: field };
  }
  const name = textOf(field, `The ${way ?? ""}`, problems);
  if (name === undefined) return undefined;
  if (way === "example") {
    if (examples.has(name)) {
      return startFrom(field.line, underNewestVersion(examples.get(name)), problems);
    }
    return problems.addUnknown(field.line, "example", name, [...examples.keys()]);
  }
  const text = readFile(name);
  if (text === undefined)
    return problems.add(field.line, `There is no file "${name}" beside this one.`);
  const read = readJson(text);
  if (read.ok) return startFrom(field.line, read.value, problems);
  for (const { path, message } of read.issues) {
    problems.add(field.line, `"${name}": ${`${path} ${message}`.trim()}.`);
  }
  if (read.more > 0) problems.add(field.line, `"${name}": ${moreInWords(read.more)}.`);
  return undefined;
}

function startFrom(line: number, file: unknown, problems: ProblemList): Start | undefined {
  if (!isTree(file) || !isTree(file["facts"])) {
    return problems.add(line, "This is not a case file. It has no facts.");
  }
  // What an example expects of the criteria is its own matter; a scenario says its own.
  const kept = Object.entries(file).filter(([key]) => key !== "expected" && key !== "title");
  return { line, file: Object.fromEntries(kept), facts: file["facts"] };
}

/** Answers laid over those of a case; one that is not answered any more goes. */
function changed(
  set: CriteriaSet,
  facts: FactTree,
  changes: ReadonlyMap<FactPath, unknown>,
): FactTree {
  if (changes.size === 0) return facts;
  return treeFrom(
    set.facts.map(({ path }) => {
      const answer = changes.has(path) ? changes.get(path) : readerOf(path)(facts);
      return [path, answer ?? undefined] as const;
    }),
  );
}

const textParts = {
  member: ["name", "memberId", "dateOfBirth"],
  request: ["requestingProvider", "facility"],
} as const;

/** Whose case it is, or how it is filed: words by name, none of which the criteria read. */
function readTexts(
  marked: Marked,
  part: keyof typeof textParts,
  problems: ProblemList,
): Readonly<Record<string, string>> {
  const fields = fieldsOf(marked, part, textParts[part], problems);
  return Object.fromEntries(
    [...(fields ?? [])].flatMap(([name, field]) => {
      const text = textOf(field, `The ${part}'s ${name}`, problems);
      if (name === "dateOfBirth" && text !== undefined && dayNumber(text) === undefined) {
        problems.add(
          field.line,
          "The member's dateOfBirth must be a date from 1900 to 2100, written YYYY-MM-DD.",
        );
        return [];
      }
      return text === undefined ? [] : [[name, text]];
    }),
  );
}

/** As given, else the moment the request was received, else a fixed day. */
function readToday(field: Marked | undefined, facts: FactTree, problems: ProblemList): string {
  if (field !== undefined) {
    const text = textOf(field, "today", problems) ?? "";
    const today = instantIn(text);
    if (today !== undefined) return today;
    const form = "a date and time with an offset, such as 2026-03-02T09:00-06:00";
    problems.add(field.line, `today must be ${form}.`);
  }
  const received = readerOf(requestPaths.receivedAt)(facts);
  return (typeof received === "string" ? instantIn(received) : undefined) ?? defaultToday;
}
