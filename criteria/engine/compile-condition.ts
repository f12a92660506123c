import type { FactTree } from "../model/fact.ts";
import type { Condition } from "../model/rule.ts";
import type { Status } from "../model/status.ts";
import { compileEntryTests } from "./compile-entry.ts";
import { localDate } from "./calendar.ts";
import { answerState, isTree } from "./read-answer.ts";
import type { Scope } from "./scope.ts";

/** What pitfalls and warnings may ask about besides the facts. */
export type Findings = {
  readonly status: (criterion: string) => Status | undefined;
  readonly fires: (pitfall: string) => boolean;
};

export type Test = (facts: FactTree, findings: Findings) => boolean;

/** For the rules of criteria, which read facts only. */
export const noFindings: Findings = { status: () => undefined, fires: () => false };

/** Decimal scores (6.1 - 5.1) must meet the limit they are meant to meet. */
const rounding = 1e-9;

/** Compiles a condition. A test on a value that is not there is false, never true and never an error. */
export function compileCondition(condition: Condition, scope: Scope): Test {
  switch (condition.when) {
    case "fact-is": {
      const read = scope.reader(condition.fact);
      const wanted: readonly unknown[] = condition.in;
      return (facts) => wanted.includes(read(facts));
    }
    case "fact-state": {
      const read = scope.numberReader(condition.of);
      return (facts) => answerState(read(facts)) === condition.state;
    }
    case "list-holds": {
      const read = scope.reader(condition.list);
      return (facts) => {
        const list = read(facts);
        return Array.isArray(list) && list.includes(condition.item);
      };
    }
    case "list-not-empty": {
      const read = scope.reader(condition.list);
      return (facts) => {
        const list = read(facts);
        return Array.isArray(list) && list.length > 0;
      };
    }
    case "has-text": {
      const read = scope.reader(condition.fact);
      return (facts) => {
        const text = read(facts);
        return typeof text === "string" && text.trim() !== "";
      };
    }
    case "procedure":
      return (facts) => {
        const cell = scope.cell(scope.procedure(facts), condition.column);
        return cell !== undefined && condition.in.includes(cell);
      };
    case "parameter": {
      const holds = scope.parameters[condition.name] === condition.is;
      return () => holds;
    }
    case "number": {
      const read = scope.numberReader(condition.of);
      const limit = scope.limit(condition.limit);
      const atLeast = condition.is === "at-least";
      return (facts) => {
        const value = read(facts);
        return typeof value === "number" && (atLeast ? value >= limit : value < limit);
      };
    }
    case "later": {
      const [left, right] = [scope.reader(condition.fact), scope.reader(condition.than)];
      return (facts) => {
        const [one, other] = [left(facts), right(facts)];
        return isDateText(one) && isDateText(other) && localDate(one) > localDate(other);
      };
    }
    case "numbers-differ": {
      const left = scope.numberReader(condition.left);
      const right = scope.numberReader(condition.right);
      const limit = scope.limit(condition.limit);
      const bothWays = condition.is === "apart-by";
      return (facts) => {
        const [one, other] = [left(facts), right(facts)];
        if (typeof one !== "number" || typeof other !== "number") return false;
        const gap = bothWays ? Math.abs(one - other) : one - other;
        return gap >= limit - rounding;
      };
    }
    case "some-entry": {
      const read = scope.reader(condition.list);
      const holds = compileEntryTests(condition.where, scope);
      return (facts) => {
        const list = read(facts);
        return Array.isArray(list) && list.some((entry) => isTree(entry) && holds(entry));
      };
    }
    case "last-entry-differs": {
      const read = scope.reader(condition.list);
      const from = scope.reader(condition.from);
      const limit = scope.limit(condition.limit);
      return (facts) => {
        const list = read(facts);
        const other = from(facts);
        if (!Array.isArray(list) || typeof other !== "number") return false;
        const values = list.map((entry) => (isTree(entry) ? entry[condition.field] : undefined));
        const last = values.findLast((value) => typeof value === "number");
        return typeof last === "number" && Math.abs(last - other) >= limit - rounding;
      };
    }
    case "status":
      return (_facts, findings) => {
        const status = findings.status(condition.criterion);
        return status !== undefined && condition.in.includes(status);
      };
    case "pitfall":
      return (_facts, findings) => findings.fires(condition.id);
    case "every": {
      const tests = condition.of.map((part) => compileCondition(part, scope));
      return (facts, findings) => tests.every((test) => test(facts, findings));
    }
    case "some": {
      const tests = condition.of.map((part) => compileCondition(part, scope));
      return (facts, findings) => tests.some((test) => test(facts, findings));
    }
    case "not": {
      const test = compileCondition(condition.of, scope);
      return (facts, findings) => !test(facts, findings);
    }
  }
}

function isDateText(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}/.test(value);
}
