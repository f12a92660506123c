import { caseOf, indented, named, quoted } from "./layout.ts";
import { functionNames } from "./names.ts";
import type { Status } from "../../model/status.ts";

/** all-of (spec section 5), written down here on its own: what is exported must not follow a fault of the engine. */
const allOrder = [
  "not-met",
  "unanswered",
  "not-documented",
  "exception",
  "met",
  "not-applicable",
] as const satisfies readonly Status[];

/** any-of: met wins, then what could still become met. */
const anyOrder = [
  "met",
  "exception",
  "unanswered",
  "not-documented",
  "not-met",
  "not-applicable",
] as const satisfies readonly Status[];

/** What counts as blank, as JavaScript trims it; no engine's `\s` alone has all of it. */
const blank = String.raw`\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff`;

/** Functions that every exported library brings along: how statuses combine, and how silence reads. */
export function helperFunctions(): readonly string[] {
  return [
    define(
      functionNames.noValue,
      "isNotDocumented Boolean",
      "if isNotDocumented then 'not-documented' else 'unanswered'",
    ),
    combination(functionNames.allOf, allOrder),
    combination(functionNames.anyOf, anyOrder),
    define(
      functionNames.hasText,
      "value String",
      `Matches(value, ${quoted(String.raw`[\s\S]*[^${blank}][\s\S]*`)})`,
    ),
  ];
}

function combination(name: string, order: readonly Status[]): string {
  const last = order.at(-1) ?? "not-applicable";
  const branches = order
    .slice(0, -1)
    .map((status) => ({ when: `${quoted(status)} in parts`, then: { text: quoted(status) } }));
  return define(name, "parts List<String>", caseOf(branches, { text: quoted(last) }));
}

function define(name: string, operands: string, body: string): string {
  return `define function ${named(name)}(${operands}):\n${indented(body)}\n`;
}
