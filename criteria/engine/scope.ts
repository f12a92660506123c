import type { CriteriaSet } from "../model/criteria-set.ts";
import type { FactPath, FactTree } from "../model/fact.ts";
import type { Operand } from "../model/rule.ts";
import { compileDerived } from "./derived.ts";
import { legalReader } from "./legal-answer.ts";
import { type Reader, readerOf } from "./read-answer.ts";

/** Parameter values by name, as a case is evaluated with them. */
export type ParameterValues = Readonly<Record<string, number | string>>;

/** A set with its parameter values put in: what compiling a rule may look things up in. */
export type Scope<Source = FactTree> = {
  readonly set: CriteriaSet;
  readonly parameters: ParameterValues;
  readonly reader: (path: FactPath) => Reader<Source>;
  /** As `reader`, but an answer that its question does not allow reads as unanswered. */
  readonly legalReader: (path: FactPath) => Reader<Source>;
  /** A finite number, "not-documented" or undefined (unanswered). */
  readonly numberReader: (operand: Operand) => Reader<Source>;
  readonly limit: (name: string) => number;
  readonly procedure: Reader<Source>;
  /** Which row of the procedure table a case is evaluated with; the last one is that of no named procedure. */
  readonly rowOf: (source: Source) => number;
};

/** Looks up everything once, so that evaluating a case touches only its facts. */
export function scopeOf(set: CriteriaSet, parameters: ParameterValues): Scope {
  const readers = new Map<FactPath, Reader>();
  const reader = (path: FactPath): Reader => {
    const known = readers.get(path) ?? readerOf(path);
    readers.set(path, known);
    return known;
  };
  const procedure = reader(set.procedures.fact);
  const rowOfProcedure = procedureRows(set);
  return scopeWith(set, parameters, reader, (facts) => rowOfProcedure(procedure(facts)));
}

/** A scope over any source of answers. */
export function scopeWith<Source>(
  set: CriteriaSet,
  parameters: ParameterValues,
  reader: (path: FactPath) => Reader<Source>,
  rowOf: (source: Source) => number,
): Scope<Source> {
  const legal = (path: FactPath) => legalReader(set, path, reader(path));
  return {
    set,
    parameters,
    reader,
    legalReader: legal,
    numberReader: (operand) => {
      if ("fact" in operand) return legal(operand.fact);
      if ("count" in operand) return countReader(legal(operand.count));
      const derived = set.derived[operand.derived];
      if (derived === undefined) throw new RangeError(`No derived number "${operand.derived}".`);
      return compileDerived(derived, legal);
    },
    limit: (name) => {
      const value = parameters[name] ?? set.limits.find((limit) => limit.name === name)?.value;
      if (typeof value !== "number") throw new RangeError(`No numeric limit "${name}".`);
      return value;
    },
    procedure: reader(set.procedures.fact),
    rowOf,
  };
}

/** How many different items a list names: one named twice is no error and counts once. */
function countReader<Source>(read: Reader<Source>): Reader<Source> {
  return (source) => {
    const list = read(source);
    return Array.isArray(list) ? new Set(list).size : list;
  };
}

/** Tells the row of a procedure's id; whatever is no id has the row after the last. */
export function procedureRows(set: CriteriaSet): (procedure: unknown) => number {
  const { rows } = set.procedures;
  const byId = new Map<unknown, number>(rows.map((row, at) => [row.id, at]));
  const unnamed = rows.length;
  return (procedure) => byId.get(procedure) ?? unnamed;
}

/** By row, and last for no named procedure: whether the table's cell is one of the values. */
export function rowsWhere(
  set: CriteriaSet,
  column: string,
  values: readonly string[],
): readonly boolean[] {
  const { rows, unnamed } = set.procedures;
  return [...rows.map((row) => row.columns), unnamed].map((columns) => {
    const cell = columns[column];
    return cell !== undefined && values.includes(cell);
  });
}
