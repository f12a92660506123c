import type { FactTree } from "../model/fact.ts";
import type { Condition } from "../model/rule.ts";
import { compileEntryTests } from "./compile-entry.ts";
import { compileOlderEntry } from "./compile-list-rule.ts";
import { dayNumber, localDate } from "./calendar.ts";
import { oneOf } from "./one-of.ts";
import { answerState, isTree } from "./read-answer.ts";
import { rowsWhere, type Scope } from "./scope.ts";
import { codeOf, type StatusCode } from "./truth-tables.ts";
import { rowConditionWrittenOut } from "./written-out.ts";

/** What pitfalls and warnings may ask about besides the facts: results so far, in the set's order. */
export type Findings = {
  readonly codes: readonly StatusCode[];
  /** By pitfall; only those before the one that asks are known. */
  readonly fired: readonly boolean[];
};

export type Test<Source = FactTree> = (source: Source, findings: Findings) => boolean;

/** For the rules of criteria, which read facts only. */
export const noFindings: Findings = { codes: [], fired: [] };

/** Decimal scores (6.1 - 5.1) must meet the limit they are meant to meet. */
const rounding = 1e-9;

/** Compiles a condition. A test on a value that is not there is false, never true and never an error. */
export function compileCondition<Source>(condition: Condition, scope: Scope<Source>): Test<Source> {
  switch (condition.when) {
    case "fact-is": {
      const read = scope.reader(condition.fact);
      const isWanted = oneOf(condition.in);
      return (source) => isWanted(read(source));
    }
    case "fact-state": {
      const read = scope.numberReader(condition.of);
      return (source) => answerState(read(source)) === condition.state;
    }
    case "list-holds": {
      const read = scope.reader(condition.list);
      return (source) => {
        const list = read(source);
        return Array.isArray(list) && list.includes(condition.item);
      };
    }
    case "list-holds-any": {
      const read = scope.reader(condition.list);
      const isWanted = oneOf(condition.items);
      return (source) => {
        const list = read(source);
        return Array.isArray(list) && list.some(isWanted);
      };
    }
    case "list-not-empty": {
      const read = scope.reader(condition.list);
      return (source) => {
        const list = read(source);
        return Array.isArray(list) && list.length > 0;
      };
    }
    case "has-text": {
      const read = scope.reader(condition.fact);
      return (source) => {
        const text = read(source);
        return typeof text === "string" && text.trim() !== "";
      };
    }
    case "procedure": {
      const holds = rowsWhere(scope.set, condition.column, condition.in);
      const { rowOf } = scope;
      return (source) => holds[rowOf(source)] === true;
    }
    case "not-in-row":
    case "none-in-row":
      return compileCondition(rowConditionWrittenOut(condition, scope.set), scope);
    case "parameter": {
      const holds = scope.parameters[condition.name] === condition.is;
      return () => holds;
    }
    case "number": {
      const read = scope.numberReader(condition.of);
      const limit = scope.limit(condition.limit);
      const holds = numberTest(condition.is, limit);
      return (source) => {
        const value = read(source);
        return typeof value === "number" && holds(value);
      };
    }
    case "later": {
      const [left, right] = [scope.reader(condition.fact), scope.reader(condition.than)];
      return (source) => {
        const one = dayOf(left(source));
        const other = dayOf(right(source));
        return one !== undefined && other !== undefined && one > other;
      };
    }
    case "numbers-differ": {
      const left = scope.numberReader(condition.left);
      const right = scope.numberReader(condition.right);
      const limit = scope.limit(condition.limit);
      const bothWays = condition.is === "apart-by";
      return (source) => {
        const one = left(source);
        const other = right(source);
        if (typeof one !== "number" || typeof other !== "number") return false;
        const gap = bothWays ? Math.abs(one - other) : one - other;
        return gap >= limit - rounding;
      };
    }
    case "some-entry": {
      const read = scope.reader(condition.list);
      const holds = compileEntryTests(condition.where, scope);
      return (source) => {
        const list = read(source);
        return Array.isArray(list) && list.some((entry) => isTree(entry) && holds(entry));
      };
    }
    case "some-entry-later": {
      const read = scope.reader(condition.list);
      const than = scope.reader(condition.than);
      return (source) => {
        const list = read(source);
        const day = dayOf(than(source));
        if (!Array.isArray(list) || day === undefined) return false;
        return list.some((entry) => {
          const own = isTree(entry) ? dayOf(entry[condition.date]) : undefined;
          return own !== undefined && own > day;
        });
      };
    }
    case "older-entry": {
      const known = compileOlderEntry(condition, scope);
      return (source) => known(source) === condition.known;
    }
    case "last-entry-differs": {
      const read = scope.reader(condition.list);
      const from = scope.reader(condition.from);
      const limit = scope.limit(condition.limit);
      return (source) => {
        const list = read(source);
        const other = from(source);
        if (!Array.isArray(list) || typeof other !== "number") return false;
        const values = list.map((entry) => (isTree(entry) ? entry[condition.field] : undefined));
        const value = values.findLast((one) => typeof one === "number");
        return typeof value === "number" && Math.abs(value - other) >= limit - rounding;
      };
    }
    case "status": {
      const at = scope.set.criteria.findIndex(({ id }) => id === condition.criterion);
      const codes = condition.in.map((status) => codeOf[status]);
      return (_source, findings) => {
        const code = findings.codes[at];
        return code !== undefined && codes.includes(code);
      };
    }
    case "pitfall": {
      const at = scope.set.pitfalls.findIndex(({ id }) => id === condition.id);
      return (_source, findings) => findings.fired[at] === true;
    }
    case "every": {
      const tests = condition.of.map((part) => compileCondition(part, scope));
      return (source, findings) => {
        for (const test of tests) if (!test(source, findings)) return false;
        return true;
      };
    }
    case "some": {
      const tests = condition.of.map((part) => compileCondition(part, scope));
      return (source, findings) => {
        for (const test of tests) if (test(source, findings)) return true;
        return false;
      };
    }
    case "not": {
      const test = compileCondition(condition.of, scope);
      return (source, findings) => !test(source, findings);
    }
  }
}

function numberTest(
  is: Extract<Condition, { when: "number" }>["is"],
  limit: number,
): (value: number) => boolean {
  switch (is) {
    case "at-least":
      return (value) => value >= limit;
    case "below":
      return (value) => value < limit;
    case "exactly":
      return (value) => value === limit;
  }
}

/** The day of a date or instant; undefined for whatever is neither. */
function dayOf(value: unknown): number | undefined {
  return typeof value === "string" ? dayNumber(localDate(value)) : undefined;
}
