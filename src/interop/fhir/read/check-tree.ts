import { IssueCollector } from "#criteria";
import { fhirPath, refused, type RefusalKind, type Refused } from "./refusal.ts";

/** A bundle of 3,000 resources has about 150,000 values; what is far beyond any request is not looked through. */
export const bundleLimits = {
  entries: 5000,
  values: 1_000_000,
  /** Characters of all texts together. */
  characters: 50_000_000,
  depth: 64,
} as const;

/** Larger numbers are in no request, and lose digits when they are worked with. */
const largestNumber = 1e15;
const prototypeKeys = ["__proto__", "constructor", "prototype"];

/**
 * Whether a value is plain JSON of a size and depth that a request may have: no prototype keys, no value that JSON does
 * not know, no cycle (which is deeper than anything). Undefined where it is.
 */
export function treeProblem(value: unknown): Refused | undefined {
  const found = new Map<RefusalKind, IssueCollector>();
  const path: (string | number)[] = [];
  let values = 0;
  let characters = 0;
  const say = (kind: RefusalKind, message: string) => {
    const issues = found.get(kind) ?? new IssueCollector();
    found.set(kind, issues);
    issues.add(() => ({ path: fhirPath("Bundle", path), message }));
  };
  /** False where nothing further has to be looked at. */
  const visit = (one: unknown): boolean => {
    values += 1;
    if (values > bundleLimits.values) {
      say("too-large", `holds more than ${inWords(bundleLimits.values)} values`);
      return false;
    }
    switch (typeof one) {
      case "boolean":
        return true;
      case "string":
        characters += one.length;
        if (characters <= bundleLimits.characters) return true;
        say("too-large", `holds more than ${inWords(bundleLimits.characters)} characters`);
        return false;
      case "number":
        if (!Number.isFinite(one)) say("not-json", "is not a number that JSON can hold");
        else if (Math.abs(one) > largestNumber) say("invalid-resource", "is too large a number");
        return true;
      case "object":
        break;
      default:
        say("not-json", "is not a value that JSON can hold");
        return true;
    }
    if (one === null) return true;
    if (path.length >= bundleLimits.depth) {
      say("too-deep", `is nested more than ${String(bundleLimits.depth)} levels deep`);
      return false;
    }
    if (!Array.isArray(one) && !isPlain(one)) {
      say("not-json", "is not a value that JSON can hold");
      return true;
    }
    for (const [key, child] of Array.isArray(one) ? one.entries() : Object.entries(one)) {
      path.push(key);
      const isForbidden = typeof key === "string" && prototypeKeys.includes(key);
      if (isForbidden) say("lossy-json", "is a name that a bundle may not use");
      const goesOn = isForbidden || visit(child);
      path.pop();
      if (!goesOn) return false;
    }
    return true;
  };
  visit(value);
  const [first] = [...found].toSorted(([a], [b]) => order(a) - order(b));
  return first === undefined
    ? undefined
    : refused(first[0], first[1].list.issues, first[1].list.more);
}

/** What was not looked through to its end is said first. */
function order(kind: RefusalKind): number {
  return kind === "too-large" || kind === "too-deep" ? 0 : 1;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

function inWords(count: number): string {
  return count.toLocaleString("en-US");
}
