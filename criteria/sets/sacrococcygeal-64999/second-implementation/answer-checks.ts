import { isCivilDate } from "./civil-day.ts";
import { isTree, isUnanswered } from "./tree-path.ts";

/** Gives the paths below (and at) `path` at which the value is an error; none when it is legal. */
export type Check = (value: unknown, path: string) => string[];

/** A question: unanswered, not documented, or a legal value. */
export function question(value: Check): Check {
  return (answer, path) =>
    isUnanswered(answer) || answer === "not-documented" ? [] : value(answer, path);
}

/** A question the record always answers (° in section 2): unanswered or a legal value. */
export function alwaysDocumented(value: Check): Check {
  return (answer, path) => {
    if (isUnanswered(answer)) return [];
    return answer === "not-documented" ? [path] : value(answer, path);
  };
}

/** An object with these keys and no other; an absent or `null` group is all unanswered. */
export function group(members: Readonly<Record<string, Check>>): Check {
  return (value, path) => (isUnanswered(value) ? [] : record(members)(value, path));
}

/** An object that must be there, with these keys and no other. */
export function record(members: Readonly<Record<string, Check>>): Check {
  return (value, path) => {
    if (!isTree(value)) return [path];
    const unknownKeys = Object.keys(value)
      .filter((key) => !Object.hasOwn(members, key))
      .map((key) => below(path, key));
    const problems = Object.entries(members).flatMap(([key, check]) =>
      check(Object.hasOwn(value, key) ? value[key] : undefined, below(path, key)),
    );
    return [...unknownKeys, ...problems];
  };
}

export function listOf(entry: Check): Check {
  return (value, path) => {
    if (!Array.isArray(value)) return [path];
    return value.flatMap((item, index) => entry(item, below(path, String(index))));
  };
}

export function oneOf(...values: readonly string[]): Check {
  return where((value) => typeof value === "string" && values.includes(value));
}

/** A finite number from 0 to the maximum. */
export function amountUpTo(maximum: number): Check {
  return where(
    (value) =>
      typeof value === "number" && Number.isFinite(value) && value >= 0 && value <= maximum,
  );
}

export const amount = amountUpTo(Number.MAX_VALUE);

export const wholeNumber = where(
  (value) => typeof value === "number" && Number.isInteger(value) && value >= 0,
);

export const text = where((value) => typeof value === "string");

export const writtenText = where((value) => typeof value === "string" && /\S/.test(value));

/** A day of the calendar, of a year in which a date of a case can lie. */
const isCaseDate = (date: string): boolean => isCivilDate(date) && date >= "1900" && date < "2101";

export const civilDate = where((value) => typeof value === "string" && isCaseDate(value));

/** An ISO date-time with its offset written out, e.g. `2026-03-02T09:00:00-06:00`, or `Z`. */
export const dateTimeWithOffset = where((value) => {
  if (typeof value !== "string") return false;
  const parts =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-](\d{2}):(\d{2}))$/.exec(
      value,
    );
  if (parts === null) return false;
  const [, date = "", hour, minute, second = "0", offsetHour = "0", offsetMinute = "0"] = parts;
  return (
    isCaseDate(date) &&
    Number(hour) <= 23 &&
    Number(minute) <= 59 &&
    Number(second) <= 59 &&
    Number(offsetHour) <= 23 &&
    Number(offsetMinute) <= 59
  );
});

export function where(isLegal: (value: unknown) => boolean): Check {
  return (value, path) => (isLegal(value) ? [] : [path]);
}

function below(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}
