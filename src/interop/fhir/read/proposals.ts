import {
  type FieldProposal,
  type RequestFact,
  type RequestField,
  requestFields,
  type SentSource,
} from "./incoming-request.ts";

/** One place that gives a value for a field. */
export type FieldValue = {
  readonly field: RequestField;
  readonly value: string | undefined;
  readonly source: SentSource;
};

/**
 * The values of each field, what counts most first as they come, with all their sources. Values that differ only in
 * capitals or in the spaces around them are one.
 */
export function proposalsOf(values: readonly FieldValue[]): readonly FieldProposal[] {
  const byKey = new Map<string, FieldProposal>();
  for (const { field, value, source } of values) {
    const given = value?.trim() ?? "";
    if (given === "") continue;
    const key = `${field}\n${given.toLowerCase()}`;
    const known = byKey.get(key);
    byKey.set(
      key,
      known === undefined
        ? { field, value: given, sources: [source] }
        : known.sources.some((one) => isSamePlace(one, source))
          ? known
          : { ...known, sources: [...known.sources, source] },
    );
  }
  const placeOf = ({ field }: FieldProposal) => requestFields.indexOf(field);
  return [...byKey.values()].toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** Each fact once: the same answer at two places is two, as two passages of a record are. */
export function factsOnce(facts: readonly RequestFact[]): readonly RequestFact[] {
  const keyOf = ({ path, value, source }: RequestFact) =>
    JSON.stringify([path, value, source.resource, source.path]);
  return [...new Map(facts.map((fact) => [keyOf(fact), fact])).values()];
}

function isSamePlace(one: SentSource, other: SentSource): boolean {
  return one.resource === other.resource && one.path === other.path;
}
