import { isTree } from "../engine/read-answer.ts";
import { type AnswerKind, type EntryField, notDocumented } from "../model/fact.ts";
import { partialDateAsTyped } from "./partial-date-as-typed.ts";

/**
 * What an entry in a form means before it is checked: `undefined` when nothing was entered. Text that
 * is not a number is handed on as text, so that the check refuses it; it never becomes NaN, 0 or "no".
 */
export function valueAsTyped(kind: AnswerKind, typed: unknown): unknown {
  if (typed === undefined || typed === null || typed === "" || typed === notDocumented) {
    return typed === notDocumented ? notDocumented : undefined;
  }
  switch (kind.kind) {
    case "number":
      return typeof typed === "string" ? numberAsTyped(typed, kind.unit) : typed;
    case "codes":
      return typeof typed === "string" ? codesAsTyped(typed) : typed;
    case "entries":
      return Array.isArray(typed) ? entriesAsTyped(kind.fields, typed) : typed;
    case "text":
      return typeof typed === "string" && typed.trim() === "" ? undefined : typed;
    case "partial-date":
      return typeof typed === "string" ? (partialDateAsTyped(typed) ?? typed) : typed;
    case "choice":
    case "many":
    case "date":
    case "instant":
    case "exactly":
      return typed;
  }
}

/**
 * "60", "60 %" and "4 months" are numbers; "about 60" is text, which the check refuses. So is a number
 * beside a space that is none of the keyboard's: the check says which character it is.
 */
export function numberAsTyped(typed: string, unit: string): unknown {
  const whole = withoutSpaces(typed);
  const named = unitNames(unit).find((name) => whole.toLowerCase().endsWith(name));
  const text = named === undefined ? whole : withoutSpaces(whole.slice(0, -named.length));
  if (whole === "") return undefined;
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : whole;
}

/** A unit as records write it: one of it, and the word that means the same. */
export function unitNames(unit: string): readonly string[] {
  const names = therapySessions.includes(unit) ? therapySessions : [unit];
  return names.flatMap((name) => [name, name.replace(/s$/, "")]);
}

/** Therapy notes say either. */
const therapySessions = ["visits", "sessions"];

function withoutSpaces(text: string): string {
  return text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
}

function codesAsTyped(typed: string): unknown {
  const codes = typed.split(/[\s,;]+/).filter((code) => code !== "");
  return codes.length === 0 ? undefined : codes.map((code) => code.toUpperCase());
}

/**
 * Rows with nothing in them are not entries. Rows alone never mean "there are none": that is `[]`,
 * which only the reviewer's own click enters.
 */
function entriesAsTyped(fields: readonly EntryField[], typed: readonly unknown[]): unknown {
  if (typed.length === 0) return typed;
  const entries = typed.map((row) => entryAsTyped(fields, row)).filter((row) => row !== undefined);
  return entries.length === 0 ? undefined : entries;
}

function entryAsTyped(fields: readonly EntryField[], row: unknown): unknown {
  if (!isTree(row)) return row;
  const entry = Object.fromEntries(
    fields.flatMap((field) => {
      const value = valueAsTyped(field.answer, row[field.name]);
      return value === undefined ? [] : [[field.name, value] as const];
    }),
  );
  return Object.keys(entry).length === 0 ? undefined : entry;
}
