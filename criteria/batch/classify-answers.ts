import type { Variable } from "../change/variables.ts";
import type { AnswerSheet, SheetScope } from "../engine/answer-sheet.ts";
import type { Scope } from "../engine/scope.ts";
import { type AnswerKind, type FactPath, type FactTree, notDocumented } from "../model/fact.ts";

/** Writes the class of each case's answers to the facts of one variable; the sheets hold the same answers as the cases. */
export type Classifier = (
  sheets: readonly AnswerSheet[],
  cases: readonly FactTree[],
  column: Uint8Array,
) => void;

/** How many different answers are kept with their class. */
const remembered = 4096;

/**
 * Keeps the class of each option, number and computed number: they come again and again. Free text may name a person:
 * it is classified anew each time and never kept.
 */
export function compileClassifier(variable: Variable, sheetScope: SheetScope): Classifier {
  const { scope, slotOf } = sheetScope;
  if (variable.configurations.length > 256) {
    throw new RangeError(`Too many classes for a column: ${variable.facts.join(", ")}`);
  }
  const classify = (facts: FactTree): number => {
    const configuration = variable.configurationOf(facts);
    if (configuration === undefined) {
      throw new RangeError(`An answer is not valid: one of ${variable.facts.join(", ")}`);
    }
    return configuration.index;
  };
  const [path, ...others] = variable.facts;
  if (path === undefined || variable.slot !== undefined) return eachAlone(classify);
  if (others.length > 0) return joinedClassifier(variable, sheetScope, classify);
  const slot = slotOf(path);
  const kind = kindOf(path, scope)?.kind;
  const isClosed = kind === "choice" || kind === "number";
  const classes = new Map<unknown, number>();
  const newClass = (sign: unknown, facts: FactTree): number => {
    const found = classify(facts);
    if (sign !== open && classes.size < remembered) classes.set(sign, found);
    return found;
  };
  const unanswered = classify({});
  return (sheets, cases, column) => {
    for (let at = 0; at < sheets.length; at++) {
      const answer = sheets[at]?.answers[slot];
      if (answer === undefined) {
        column[at] = unanswered;
        continue;
      }
      const sign = isClosed ? answer : signOf(answer);
      column[at] = classes.get(sign) ?? newClass(sign, cases[at] ?? {});
    }
  };
}

/** Whether there is no text or list, and why; `open` for one that says something. */
function signOf(answer: unknown): unknown {
  if (answer === notDocumented) return answer;
  return Array.isArray(answer) && answer.length === 0 ? none : open;
}

const none = Symbol("an empty list");
const open = Symbol("a text or a list");

function eachAlone(classify: (facts: FactTree) => number): Classifier {
  return (_sheets, cases, column) => {
    for (const [at, facts] of cases.entries()) column[at] = classify(facts);
  };
}

/**
 * Facts that one computed number joins: rules read the dates by that number, and by whether they are given. Their
 * class therefore follows from the number, the three states, and the number stated in place of the dates.
 */
function joinedClassifier(
  variable: Variable,
  { scope, slotOf }: SheetScope,
  classify: (facts: FactTree) => number,
): Classifier {
  if (variable.joinedBy === undefined) return eachAlone(classify);
  const numberOf = scope.numberReader({ derived: variable.joinedBy });
  const slots = variable.facts.map(slotOf);
  const stated = variable.facts.find((path) => kindOf(path, scope)?.kind === "number");
  const statedSlot = stated === undefined ? undefined : slotOf(stated);
  const byStates = Array.from({ length: 3 ** slots.length }, () => new Map<unknown, Classes>());
  let size = 0;
  return (sheets, cases, column) => {
    for (const [at, sheet] of sheets.entries()) {
      let states = 0;
      for (const slot of slots) states = states * 3 + stateCode(sheet.answers[slot]);
      const byStated = byStates[states];
      const asStated = statedSlot === undefined ? undefined : sheet.answers[statedSlot];
      const number = numberOf(sheet);
      let classes = byStated?.get(asStated);
      let known = classes?.get(number);
      if (known === undefined) {
        known = classify(cases[at] ?? {});
        classes ??= new Map();
        if (size++ < remembered) byStated?.set(asStated, classes.set(number, known));
      }
      column[at] = known;
    }
  };
}

type Classes = Map<unknown, number>;

function stateCode(answer: unknown): number {
  if (answer === undefined) return 0;
  return answer === notDocumented ? 1 : 2;
}

function kindOf(path: FactPath, scope: Scope<AnswerSheet>): AnswerKind | undefined {
  return scope.set.facts.find((fact) => fact.path === path)?.answer;
}
