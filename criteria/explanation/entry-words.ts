import { compileEntryRule, entryField, fieldReader } from "../engine/compile-entry-rule.ts";
import { limitOf } from "../engine/limit-test.ts";
import type { Scope } from "../engine/scope.ts";
import { statusOf } from "../engine/truth-tables.ts";
import { type EntryField, type FactPath, type FactTree, notDocumented } from "../model/fact.ts";
import { answerInWords } from "../model/answer-in-words.ts";
import type { EntryRule } from "../model/rule.ts";
import type { Status } from "../model/status.ts";

/** Says of one entry why a rule gives it its status: "Left, Jan 5, 2026: 70% relief, minimum 75%". */
export function compileEntryWords(
  rule: EntryRule,
  list: FactPath,
  scope: Scope,
): (entry: FactTree) => string {
  const name = compileEntryName(list, scope);
  const why = compileWhy(rule, list, scope);
  return (entry) => `${name(entry)}: ${why(entry).join("; ")}`;
}

/** Names an entry by its required choices and its date: "Left, Jan 5, 2026". */
export function compileEntryName(list: FactPath, scope: Scope): (entry: FactTree) => string {
  const answer = scope.set.facts.find(({ path }) => path === list)?.answer;
  if (answer?.kind !== "entries") throw new RangeError(`"${list}" is not a list of entries.`);
  const named = answer.fields.filter(
    (field) => field.answer.kind === "date" || (field.required && field.answer.kind === "choice"),
  );
  return (entry) =>
    named.map((field) => nameInWords(field, entry[field.name] ?? undefined)).join(", ");
}

function nameInWords(field: EntryField, answer: unknown): string {
  if (field.answer.kind !== "date") return answerInWords(field, answer);
  if (typeof answer !== "string") return "date not reviewed yet";
  return answer === notDocumented ? "date not documented" : dateInWords(answer);
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "Jan 5, 2026" */
function dateInWords(date: string): string {
  return `${months[Number(date.slice(5, 7)) - 1] ?? ""} ${Number(date.slice(8, 10))}, ${date.slice(0, 4)}`;
}

type Why = (entry: FactTree) => readonly string[];

function compileWhy(rule: EntryRule, list: FactPath, scope: Scope): Why {
  switch (rule.rule) {
    case "choice": {
      const field = entryField(scope.set, list, rule.field);
      const read = fieldReader(scope.set, list, rule.field);
      return (entry) => [
        `${field.label.toLowerCase()} ${answerInWords(field, read(entry)).toLowerCase()}`,
      ];
    }
    case "threshold": {
      const field = entryField(scope.set, list, rule.field);
      const read = fieldReader(scope.set, list, rule.field);
      const { name, isMinimum } = limitOf(rule);
      const unit = field.answer.kind === "number" ? field.answer.unit : "";
      const limit = `${isMinimum ? "minimum" : "below"} ${amount(scope.limit(name), unit)}`;
      return (entry) => [`${numberInWords(field, read(entry), unit)}, ${limit}`];
    }
    case "all":
    case "any":
      return compilePartsWhy(rule, list, scope);
  }
}

/** Only the parts that decide are said. */
function compilePartsWhy(
  rule: Extract<EntryRule, { rule: "all" | "any" }>,
  list: FactPath,
  scope: Scope,
): Why {
  const whole = compileEntryRule(rule, list, scope);
  const parts = rule.parts.map((part) => ({
    code: compileEntryRule(part, list, scope),
    why: compileWhy(part, list, scope),
  }));
  return (entry) => {
    const code = whole(entry);
    const deciding = parts.filter((part) => part.code(entry) === code);
    return deciding.flatMap((part) => part.why(entry));
  };
}

function numberInWords(field: EntryField, value: unknown, unit: string): string {
  const label = field.label.toLowerCase();
  if (typeof value !== "number") return `${label} ${answerInWords(field, value).toLowerCase()}`;
  // "2 months of benefit", never "2 months months of benefit".
  const start = `${unit.toLowerCase()} `;
  const noun = label.startsWith(start) ? label.slice(start.length) : label;
  return `${amount(value, unit)} ${noun}`;
}

/** A number with its unit; rounding may not hide a threshold. */
export function amount(value: number, unit: string): string {
  const shown = Math.floor(value * 10) / 10;
  if (unit === "%") return `${shown}%`;
  const word = shown === 1 ? unit.replace(/s$/, "") : unit;
  return word === "" ? String(shown) : `${shown} ${word}`;
}

/** The status that an entry has by a rule. */
export function compileEntryStatus(
  rule: EntryRule,
  list: FactPath,
  scope: Scope,
): (entry: FactTree) => Status {
  const code = compileEntryRule(rule, list, scope);
  return (entry) => statusOf(code(entry));
}
