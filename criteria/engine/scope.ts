import type { CriteriaSet } from "../model/criteria-set.ts";
import type { FactPath, FactTree } from "../model/fact.ts";
import type { Operand } from "../model/rule.ts";
import { compileDerived } from "./derived.ts";
import { type Reader, readerOf } from "./read-answer.ts";

/** Parameter values by name, as a case is judged by them. */
export type ParameterValues = Readonly<Record<string, number | string>>;

/** A set with its parameter values put in: what compiling a rule may look things up in. */
export type Scope = {
  readonly set: CriteriaSet;
  readonly parameters: ParameterValues;
  readonly reader: (path: FactPath) => Reader;
  /** A finite number, "not-documented" or undefined (unanswered). */
  readonly numberReader: (operand: Operand) => Reader;
  readonly limit: (name: string) => number;
  /** The procedure table's cell for the procedure of the case, or of an entry. */
  readonly cell: (procedure: unknown, column: string) => string | undefined;
  readonly procedure: (facts: FactTree) => unknown;
};

/** Looks up everything once, so that evaluating a case touches only its facts. */
export function scopeOf(set: CriteriaSet, parameters: ParameterValues): Scope {
  const rows = new Map(set.procedures.rows.map((row) => [row.id, row.columns]));
  const readers = new Map<FactPath, Reader>();
  const reader = (path: FactPath): Reader => {
    const known = readers.get(path) ?? readerOf(path);
    readers.set(path, known);
    return known;
  };
  return {
    set,
    parameters,
    reader,
    numberReader: (operand) => {
      if ("fact" in operand) return reader(operand.fact);
      const derived = set.derived[operand.derived];
      if (derived === undefined) throw new RangeError(`No derived number "${operand.derived}".`);
      return compileDerived(derived, reader);
    },
    limit: (name) => {
      const value = parameters[name] ?? set.limits.find((limit) => limit.name === name)?.value;
      if (typeof value !== "number") throw new RangeError(`No numeric limit "${name}".`);
      return value;
    },
    cell: (procedure, column) => {
      const row = typeof procedure === "string" ? rows.get(procedure) : undefined;
      return (row ?? set.procedures.unnamed)[column];
    },
    procedure: reader(set.procedures.fact),
  };
}
