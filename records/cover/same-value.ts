import type { CoverField } from "./cover-model.ts";

/** Whether two values of a field are the same, whichever way they are written. */
export function sameValue(field: CoverField, a: string, b: string): boolean {
  switch (field) {
    case "memberName":
    case "requestingProvider":
    case "facility":
      return sameName(a, b);
    default:
      return compact(a) === compact(b);
  }
}

/** "Doe, Jane A." and "JANE DOE"; a name that is part of the other is the same one. One letter may be misread. */
export function sameName(a: string, b: string): boolean {
  const [fewer = [], more = []] = [nameWords(a), nameWords(b)].toSorted(
    (one, other) => one.length - other.length,
  );
  return (
    fewer.length > 0 &&
    fewer.every((word) => more.some((other) => other === word || isOneLetterApart(word, other)))
  );
}

function compact(text: string): string {
  return text.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
}

const noPart = new Set([
  "jr",
  "sr",
  "ii",
  "iii",
  "iv",
  "md",
  "do",
  "np",
  "pa",
  "dr",
  "mr",
  "mrs",
  "ms",
  "phd",
  "pac",
  "aprn",
  "dpt",
]);

function nameWords(name: string): readonly string[] {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/[^\p{L}\s-]/gu, " ")
    .split(/[\s-]+/)
    .filter((word) => word.length > 1 && !noPart.has(word));
}

function isOneLetterApart(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 4) return false;
  const apart = Array.from({ length: a.length }, (_, at) => a.charAt(at) !== b.charAt(at));
  return apart.filter(Boolean).length === 1;
}

/** Two to four words of letters, none of an organization. */
export function isPerson(name: string): boolean {
  const words = name.split(/[\s,]+/).filter((word) => word !== "");
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => /^\p{L}[\p{L}'’.-]*$/u.test(word)) &&
    !/\b(?:clinic|health|center|hospital|insurance|plan|medical|medicine|group|llc|inc|services?|radiology|therapy|spine|pain|orthop\w+|imaging|care|review|request|authorization|history|information|department|office|records?)\b/i.test(
      name,
    )
  );
}
