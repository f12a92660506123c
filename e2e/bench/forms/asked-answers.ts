import { type AnswerKind, type CriteriaSet, type FactDefinition, notDocumented } from "#criteria";
import { questionnaireOf } from "#interop/fhir";

/** An answer to give in a form, with what must come out. */
export type AskedAnswer = { readonly fact: FactDefinition; readonly value: unknown };

/**
 * Answers to questions of every kind that a set asks, each kind with a value, as not documented, and a list as empty.
 * Only questions that are asked whatever else is answered, so that none is hidden by another.
 */
export function askedAnswers(set: CriteriaSet): readonly AskedAnswer[] {
  const free = alwaysAsked(set);
  const facts = set.facts
    .filter(({ path }) => free.has(path))
    // The list with the most fields comes first and gets entries.
    .toSorted((one, other) => fieldCount(other) - fieldCount(one));
  const ofKind = (kind: AnswerKind["kind"]) => facts.filter(({ answer }) => answer.kind === kind);
  const kinds = ["choice", "many", "number", "date", "partial-date", "text", "entries"] as const;
  return kinds.flatMap((kind) => {
    const [first, second, third] = ofKind(kind).filter(({ path }) => path !== set.procedures.fact);
    const isList = kind === "many" || kind === "entries";
    return [
      ...(first === undefined ? [] : [{ fact: first, value: valueOf(first.answer) }]),
      ...(second === undefined ? [] : [{ fact: second, value: isList ? [] : notDocumented }]),
      ...(third === undefined
        ? []
        : [{ fact: third, value: isList ? notDocumented : valueOf(third.answer) }]),
    ];
  });
}

function fieldCount({ answer }: FactDefinition): number {
  return answer.kind === "entries" ? answer.fields.length : 0;
}

function valueOf(answer: AnswerKind): unknown {
  switch (answer.kind) {
    case "choice":
      return answer.options[1]?.value;
    case "many":
      return answer.options.slice(0, 2).map(({ value }) => value);
    case "number":
      return answer.wholeOnly === true ? 7 : 6.5;
    case "date":
      return "2026-03-09";
    case "partial-date":
      return "2026-03";
    case "text":
      return "Not documented";
    case "entries": {
      const whole = answer.fields.map((field) => [field.name, valueOf(field.answer)] as const);
      // The second entry has what every entry has, and the rest as not documented.
      const bare = answer.fields.map(
        (field) => [field.name, field.required ? valueOf(field.answer) : notDocumented] as const,
      );
      return [Object.fromEntries(whole), Object.fromEntries(bare)];
    }
    case "instant":
    case "exactly":
    case "codes":
      return undefined;
  }
}

function alwaysAsked(set: CriteriaSet): ReadonlySet<string> {
  const links = new Set<string>();
  for (const group of questionnaireOf(set).item ?? []) {
    if (!group.linkId.startsWith("step:")) continue;
    for (const item of group.item ?? []) {
      if (item.type === "group" && item.repeats !== true) {
        for (const inner of item.item ?? []) if (!inner.enableWhen) links.add(inner.linkId);
      }
      if (!item.enableWhen) links.add(item.linkId);
    }
  }
  return links;
}
