import type { AnswerKind } from "../model/fact.ts";
import { unitNames } from "./value-as-typed.ts";

/**
 * Whether an entry that can't be read yet may still be on its way: "4 mon" becomes "4 months" by typing on, "4n", "2.5
 * visits" and "101" percent never become what is asked for. Of everything but numbers a form learns that only once the
 * field is left.
 */
export function canBecomeAnswer(kind: AnswerKind, typed: string): boolean {
  if (kind.kind !== "number") return true;
  const [, whole = "", fraction = "", rest = ""] =
    /^\s*(\d*)(\.\d*)?\s*(.*?)\s*$/s.exec(typed) ?? [];
  const isUnit = rest === "" || unitNames(kind.unit).some((name) => isStartOf(rest, name));
  if (!isUnit || (whole === "" && (fraction !== "" || rest !== ""))) return false;
  if (kind.wholeOnly === true && /[1-9]/.test(fraction)) return false;
  return kind.max === undefined || Number(`${whole}${fraction}`) <= kind.max;
}

function isStartOf(start: string, name: string): boolean {
  return name.startsWith(start.toLowerCase());
}
