import type { ProcedureTable } from "../../model/criteria-set.ts";
import { caseOf, indented, define, listOf, named, quoted } from "./layout.ts";
import { columnFunctionName, columnName } from "./names.ts";

/** The procedure table: a function a column, and the cells of the requested procedure. */
export function procedureDefinitions(table: ProcedureTable): readonly string[] {
  const columns = Object.keys(table.unnamed);
  return [
    ...columns.map((column) => columnFunction(table, column)),
    ...columns.map((column) =>
      define(columnName(column), `${named(columnFunctionName(column))}(${named(table.fact)})`),
    ),
  ];
}

function columnFunction({ rows, unnamed }: ProcedureTable, column: string): string {
  const otherwise = unnamed[column] ?? "";
  const cells = [...new Set(rows.map((row) => row.columns[column] ?? otherwise))];
  const branches = cells.map((cell) => {
    const ids = rows
      .filter((row) => (row.columns[column] ?? otherwise) === cell)
      .map(({ id }) => id);
    return { when: `procedure in ${listOf(ids)}`, then: { text: quoted(cell) } };
  });
  const body = caseOf(branches, { text: quoted(otherwise) });
  return `define function ${named(columnFunctionName(column))}(procedure String):\n${indented(body)}\n`;
}
