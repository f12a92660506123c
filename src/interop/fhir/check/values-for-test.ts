/** What is found at an element: the key under which it is written, and its values. */
export type FoundValues = { readonly key: string; readonly values: readonly unknown[] };

/** An object of JSON by its own keys; undefined for anything else. */
export function objectIn(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : undefined;
}

/**
 * The values of an element in an object: `value[x]` is written as one of `valueString`, `valueCodeableConcept`, … A
 * primitive that has extensions alone (`_value`) counts as there.
 */
export function valuesOf(parent: unknown, name: string): FoundValues {
  const object = objectIn(parent) ?? {};
  const choice = /^(.+)\[x\]$/.exec(name)?.[1];
  const key =
    choice === undefined
      ? name
      : (Object.keys(object).find(
          (one) => one.startsWith(choice) && /^[A-Z]/.test(one.slice(choice.length)),
        ) ?? name);
  const value = object[key] ?? object[`_${key}`];
  if (value === undefined) return { key, values: [] };
  return { key, values: Array.isArray(value) ? value : [value] };
}

/** Whether a value holds all that a pattern holds, at any depth; of a list, some item each. */
export function fitsPattern(value: unknown, pattern: unknown): boolean {
  if (Array.isArray(pattern)) {
    return (
      Array.isArray(value) &&
      pattern.every((part) => value.some((item: unknown) => fitsPattern(item, part)))
    );
  }
  const wanted = objectIn(pattern);
  if (wanted === undefined) return value === pattern;
  const held = objectIn(value);
  return (
    held !== undefined &&
    Object.entries(wanted).every(([key, part]) => fitsPattern(held[key], part))
  );
}

/** What a definition fixes, or gives a pattern for: `fixedUri`, `patternCodeableConcept`, … */
export function fixedPart(
  definition: object | undefined,
): { readonly value: unknown; readonly isWhole: boolean } | undefined {
  const found = Object.entries(definition ?? {}).find(([key]) => /^(fixed|pattern)[A-Z]/.test(key));
  return found === undefined
    ? undefined
    : { value: found[1], isWhole: found[0].startsWith("fixed") };
}

/** Whether a value is written as FHIR writes a type; a type that is not known here fits. */
export function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case "boolean":
      return typeof value === "boolean";
    case "positiveInt":
      return typeof value === "number" && Number.isInteger(value) && value > 0;
    case "decimal":
      return typeof value === "number";
    case "code":
    case "string":
    case "uri":
    case "url":
    case "http://hl7.org/fhirpath/System.String":
      return typeof value === "string" && value.trim() !== "";
    case "date":
      return typeof value === "string" && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value);
    case "dateTime":
      return (
        typeof value === "string" &&
        /^\d{4}(-\d{2}(-\d{2}(T\S+(Z|[+-]\d{2}:\d{2}))?)?)?$/.test(value)
      );
    default:
      return objectIn(value) !== undefined;
  }
}
