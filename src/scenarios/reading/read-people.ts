import type { Person } from "../scenario.ts";
import { roleNames } from "../vocabulary.ts";
import { fieldsOf, findName, textOf } from "./fields.ts";
import type { Marked } from "./marked.ts";
import type { ProblemList } from "./problem-list.ts";

/** `Nora: nurse`, or `Dr. Pike: { role: physician advisor, credentials: MD, licence: TX 12345 }`. */
export function readPeople(marked: Marked, problems: ProblemList): readonly Person[] {
  if (marked.kind !== "group") {
    problems.add(
      marked.line,
      "people must be a group of names with their roles, such as Nora: nurse.",
    );
    return [];
  }
  return marked.fields.flatMap(({ key, value }) => readPerson(key, value, problems) ?? []);
}

function readPerson(name: string, marked: Marked, problems: ProblemList): Person | undefined {
  if (marked.kind !== "group") {
    const role = roleIn(marked, problems);
    return role === undefined ? undefined : { name, role, ...defaultsOf(role) };
  }
  const fields = fieldsOf(
    marked,
    `the person ${name}`,
    ["role", "credentials", "licence"],
    problems,
  );
  const roleField = fields?.get("role");
  if (fields === undefined) return undefined;
  if (roleField === undefined) return problems.add(marked.line, `${name} needs a role.`);
  const role = roleIn(roleField, problems);
  if (role === undefined) return undefined;
  const credentials = optionalText(fields.get("credentials"), "The credentials", problems);
  const licence = optionalText(fields.get("licence"), "The licence", problems);
  if (licence !== undefined && !/^[A-Z]{2} \S+$/.test(licence)) {
    return problems.add(marked.line, `The licence must be a state and a number, such as TX 12345.`);
  }
  return {
    name,
    role,
    ...(credentials === undefined ? {} : { credentials }),
    ...(licence === undefined ? {} : { licence }),
  };
}

/** A physician who is only named has what it takes to sign. */
function defaultsOf(role: Person["role"]): Partial<Person> {
  return role === "physician-advisor" ? { credentials: "MD", licence: "TX 12345" } : {};
}

function roleIn(marked: Marked, problems: ProblemList): Person["role"] | undefined {
  const words = Object.keys(roleNames);
  const text = textOf(marked, "The role", problems);
  if (text === undefined) return undefined;
  const found = findName(text, words);
  const role = found === undefined ? undefined : roleNames[found];
  return role ?? problems.addUnknown(marked.line, "role", text, words);
}

function optionalText(
  marked: Marked | undefined,
  what: string,
  problems: ProblemList,
): string | undefined {
  return marked === undefined ? undefined : textOf(marked, what, problems);
}
