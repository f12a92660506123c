import type { EntryField, FactDefinition, FactPath } from "../model/fact.ts";

/** A question that only adds to the record, as a set writes it. */
export type SupplementaryFact = Omit<
  FactDefinition,
  "canBeNotDocumented" | "contextOnly" | "isSupplementary" | "isGate"
>;

/** A field that only adds to an entry, as a set writes it: never required. */
export type SupplementaryField = Omit<EntryField, "required" | "isSupplementary">;

/**
 * The questions of a set with others that only add to the record, each behind the last question of its step, and with
 * further fields in the entries of lists. Nothing that was asked before changes.
 */
export function withSupplementary(
  facts: readonly FactDefinition[],
  added: readonly SupplementaryFact[],
  fields: Readonly<Record<FactPath, readonly SupplementaryField[]>>,
): readonly FactDefinition[] {
  const widened = facts.map((fact) => withFields(fact, fields[fact.path] ?? []));
  return widened.flatMap((fact, at) => {
    const isLastOfStep = !widened.slice(at + 1).some(({ step }) => step === fact.step);
    if (!isLastOfStep) return [fact];
    return [fact, ...added.filter(({ step }) => step === fact.step).map(asQuestion)];
  });
}

function withFields(fact: FactDefinition, fields: readonly SupplementaryField[]): FactDefinition {
  if (fact.answer.kind !== "entries" || fields.length === 0) return fact;
  const added = fields.map((field) => ({
    ...field,
    required: false,
    isSupplementary: true as const,
  }));
  return { ...fact, answer: { ...fact.answer, fields: [...fact.answer.fields, ...added] } };
}

function asQuestion(fact: SupplementaryFact): FactDefinition {
  return { ...fact, canBeNotDocumented: true, contextOnly: true, isSupplementary: true };
}
