import type { Marked } from "./marked.ts";
import type { ProblemList } from "./problem-list.ts";

/** The fields of a group by name; unknown names are reported. Undefined when it is no group. */
export function fieldsOf(
  marked: Marked,
  what: string,
  allowed: readonly string[],
  problems: ProblemList,
): ReadonlyMap<string, Marked> | undefined {
  if (marked.kind !== "group") {
    return problems.add(marked.line, `${what} must be a group of: ${allowed.join(", ")}.`);
  }
  const found = new Map<string, Marked>();
  for (const { key, line, value } of marked.fields) {
    if (allowed.includes(key)) found.set(key, value);
    else problems.addUnknown(line, `part of ${what}`, key, allowed);
  }
  return found;
}

/** Words; a number is taken as it is written. */
export function textOf(marked: Marked, what: string, problems: ProblemList): string | undefined {
  if (marked.kind === "scalar") {
    if (typeof marked.value === "string" && marked.value.trim() !== "") return marked.value.trim();
    if (typeof marked.value === "number") return String(marked.value);
  }
  return problems.add(marked.line, `${what} must be words.`);
}

/** One of the allowed names; spaces stand for hyphens, and capitals do not matter. */
export function nameOf<Name extends string>(
  marked: Marked,
  what: string,
  allowed: readonly Name[],
  problems: ProblemList,
): Name | undefined {
  const text = textOf(marked, `The ${what}`, problems);
  if (text === undefined) return undefined;
  const found = findName(text, allowed);
  return found ?? problems.addUnknown(marked.line, what, text, allowed);
}

export function findName<Name extends string>(
  text: string,
  allowed: readonly Name[],
): Name | undefined {
  const plain = (name: string) => name.trim().toLowerCase().replaceAll(/\s+/g, "-");
  return (
    allowed.find((name) => name === text) ?? allowed.find((name) => plain(name) === plain(text))
  );
}

/** A list of names, or one name alone. */
export function namesOf<Name extends string>(
  marked: Marked,
  what: string,
  allowed: readonly Name[],
  problems: ProblemList,
): readonly Name[] | undefined {
  if (marked.kind === "group") {
    return problems.add(marked.line, `This must be a list of ${what} names.`);
  }
  const items = marked.kind === "list" ? marked.items : [marked];
  return items.flatMap((item) => nameOf(item, what, allowed, problems) ?? []);
}

/** A list of words, or one alone. */
export function textsOf(marked: Marked, what: string, problems: ProblemList): readonly string[] {
  if (marked.kind === "group") {
    problems.add(marked.line, `${what} must be words, or a list of words.`);
    return [];
  }
  const items = marked.kind === "list" ? marked.items : [marked];
  return items.flatMap((item) => textOf(item, what, problems) ?? []);
}
