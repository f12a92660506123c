import { compileCondition, noFindings } from "../engine/compile-condition.ts";
import { compileEntryTests } from "../engine/compile-entry.ts";
import { compileEntryRule } from "../engine/compile-entry-rule.ts";
import { compileEntryCounter, compileOlderEntry } from "../engine/compile-list-rule.ts";
import { anyOfCodes, statusOf } from "../engine/truth-tables.ts";
import { treeFrom } from "../model/fact-tree.ts";
import type { FactPath, FactTree } from "../model/fact.ts";
import type { Condition, EntryCountRule, LastEntryRule, SomeEntryRule } from "../model/rule.ts";
import { type Status, statuses } from "../model/status.ts";
import type { Atom } from "./atoms.ts";

/** How a date field of an entry stands: a date, or why there is none. */
export type DateState = "dated" | "unanswered" | "not-documented";

/**
 * An atom over a list as an automaton: it takes the entries one by one, those with a date in the order of
 * their dates, and has few states. All lists there are can then be gone through by going through states.
 */
export type Fold = {
  readonly start: number;
  readonly add: (state: number, entry: FactTree, date: DateState) => number;
  /** As the atom's outcome in its diagram: a status's code, or 0 and 1. */
  readonly outcome: (state: number) => number;
  /** What of an entry, its date apart, the atom can tell: entries of one sign are one for it. */
  readonly sign: (entry: FactTree) => string;
  /** The date field it reads, if any. */
  readonly date: string | undefined;
  /** Months before the other date at which an entry's age begins to tell. */
  readonly months: readonly number[];
};

/** @throws RangeError for an atom that no automaton is known for. */
export function foldOf(atom: Atom, list: FactPath, others: FactTree): Fold {
  if ("rule" in atom.made) {
    const { rule } = atom.made;
    switch (rule.rule) {
      case "some-entry":
        return someEntryFold(rule, atom);
      case "last-entry":
        return lastEntryFold(rule, atom);
      case "entry-count":
        return entryCountFold(rule, atom, others);
      default:
        return plainFold(atom, list);
    }
  }
  const { condition } = atom.made;
  if (condition.when === "older-entry") return olderEntryFold(condition, atom, others);
  if (condition.when === "some-entry") return someTestFold(condition, atom);
  return plainFold(atom, list);
}

const dateless = { date: undefined, months: [] };

function someEntryFold(rule: SomeEntryRule, { scope }: Atom): Fold {
  const passes = compileEntryTests(rule.where, scope);
  const code = compileEntryRule(rule.entry, rule.list, scope);
  return {
    ...dateless,
    start: -1,
    add: (state, entry) => {
      if (!passes(entry)) return state;
      return state < 0 ? code(entry) : anyOfCodes(state, code(entry));
    },
    outcome: (state) => statusCode(state < 0 ? rule.none.status : statusOf(state)),
    sign: (entry) => (passes(entry) ? String(code(entry)) : "-"),
  };
}

const none = 0;
const dated = 10;
const oneUnanswered = 20;
const oneSilent = 30;
const untoldUnanswered = 40;
const untoldSilent = 41;

function lastEntryFold(rule: LastEntryRule, { scope }: Atom): Fold {
  const passes = compileEntryTests(rule.where, scope);
  const code = compileEntryRule(rule.entry, rule.list, scope);
  return {
    start: none,
    add: (state, entry, date) => {
      if (!passes(entry)) return state;
      if (state === none) return firstState(date) + code(entry);
      const isOpen =
        date === "unanswered" ||
        state === untoldUnanswered ||
        (state >= oneUnanswered && state < oneSilent);
      if (isOpen) return untoldUnanswered;
      return date === "dated" && state < oneUnanswered ? dated + code(entry) : untoldSilent;
    },
    outcome: (state) => statusCode(lastStatus(state, rule.none.status)),
    sign: (entry) => (passes(entry) ? String(code(entry)) : "-"),
    date: rule.date,
    months: [],
  };
}

function firstState(date: DateState): number {
  if (date === "dated") return dated;
  return date === "unanswered" ? oneUnanswered : oneSilent;
}

function lastStatus(state: number, ofNone: Status): Status {
  if (state === none) return ofNone;
  if (state === untoldUnanswered) return "unanswered";
  return state === untoldSilent ? "not-documented" : statusOf(state % 10);
}

function entryCountFold(rule: EntryCountRule, { scope }: Atom, others: FactTree): Fold {
  const count = compileEntryCounter(rule, scope);
  const limit = scope.limit(rule.below);
  const most = Math.max(0, Math.ceil(limit));
  const width = most + 1;
  return {
    start: 0,
    add: (state, entry) => {
      const one = count([entry], others);
      const known = Math.min(most, Math.floor(state / 2 / width) + one.known);
      const unsure = Math.min(most, (Math.floor(state / 2) % width) + one.unsure);
      return (known * width + unsure) * 2 + (one.isOpen ? 1 : state % 2);
    },
    outcome: (state) => {
      const known = Math.floor(state / 2 / width);
      const unsure = Math.floor(state / 2) % width;
      if (known >= limit) return statusCode("not-met");
      if (known + unsure < limit) return statusCode("met");
      return statusCode(state % 2 === 1 ? "unanswered" : "not-documented");
    },
    sign: () => "",
    date: rule.date,
    months: [scope.limit(rule.months)],
  };
}

const olderOrder = ["no", "not-documented", "unanswered", "yes"] as const;

function olderEntryFold(
  condition: Extract<Condition, { when: "older-entry" }>,
  { scope }: Atom,
  others: FactTree,
): Fold {
  const known = compileOlderEntry(condition, scope);
  return {
    start: 0,
    add: (state, entry) => {
      const facts = { ...others, ...treeFrom([[condition.list, [entry]]]) };
      return Math.max(state, olderOrder.indexOf(known(facts)));
    },
    outcome: (state) => Number(olderOrder[state] === condition.known),
    sign: () => "",
    date: condition.date,
    months: [scope.limit(condition.months)],
  };
}

function someTestFold(
  condition: Extract<Condition, { when: "some-entry" }>,
  { scope }: Atom,
): Fold {
  const test = compileCondition(condition, scope);
  const holds = (entry: FactTree) =>
    Number(test(treeFrom([[condition.list, [entry]]]), noFindings));
  return {
    ...dateless,
    start: 0,
    add: (state, entry) => Math.max(state, holds(entry)),
    outcome: (state) => state,
    sign: (entry) => String(holds(entry)),
  };
}

/** An atom that tells at most whether there is an entry at all. */
function plainFold(atom: Atom, list: FactPath): Fold {
  const [empty, filled] = [[], [{}]].map((entries) => outcomeAt(atom, treeFrom([[list, entries]])));
  if ("condition" in atom.made && atom.made.condition.when === "last-entry-differs") {
    throw new RangeError(`Facts joined in two ways: ${atom.key}`);
  }
  return {
    ...dateless,
    start: 0,
    add: () => 1,
    outcome: (state) => (state === 0 ? empty : filled) ?? 0,
    sign: () => "",
  };
}

/** An atom's outcome as a number of its diagram. */
export function outcomeAt(atom: Atom, facts: FactTree): number {
  const outcome = atom.outcome(facts);
  return typeof outcome === "boolean"
    ? Number(outcome)
    : statuses.findIndex((status) => status === outcome);
}

function statusCode(status: Status): number {
  return statuses.indexOf(status);
}
