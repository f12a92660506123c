import { amountInWords, type CriteriaSet, type Parameter } from "#criteria";
import { StatusTag, Table } from "#ui";
import { asSentence, idInWords } from "./names.ts";
import { OriginTag } from "./origin-tag.tsx";

/** What may be requested, with every column that rules read. */
export function ProcedureTableView({ set }: { readonly set: CriteriaSet }) {
  const { rows, unnamed } = set.procedures;
  const columns = Object.keys(unnamed);
  return (
    <Table caption="Procedures and how the criteria treat them" isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">Procedure</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {asSentence(idInWords(column))}
            </th>
          ))}
          <th scope="col">Source grade</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-procedure={row.id}>
            <th scope="row">
              {row.label} {row.added === true ? <OriginTag origin="added" /> : null}
            </th>
            {columns.map((column) => (
              <td key={column}>{asSentence(idInWords(row.columns[column] ?? ""))}</td>
            ))}
            <td>{row.sourceGrade === "" ? "None given" : row.sourceGrade}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">Request that names no procedure</th>
          {columns.map((column) => (
            <td key={column}>{asSentence(idInWords(unnamed[column] ?? ""))}</td>
          ))}
          <td>None given</td>
        </tr>
      </tbody>
    </Table>
  );
}

/** What a plan may set, and the numbers no plan changes. */
export function ParameterTable({ set }: { readonly set: CriteriaSet }) {
  return (
    <Table caption="Plan parameters and fixed limits" isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">Parameter</th>
          <th scope="col">Default</th>
          <th scope="col">Plan range</th>
          <th scope="col">Source</th>
        </tr>
      </thead>
      <tbody>
        {set.parameters.map((parameter) => (
          <tr key={parameter.name} data-parameter={parameter.name}>
            <th scope="row">
              {parameter.title} {parameter.added ? <OriginTag origin="added" /> : null}
              <code className="block text-xs font-normal text-ink-muted">{parameter.name}</code>
            </th>
            <td>{defaultInWords(parameter)}</td>
            <td>{rangeInWords(parameter)}</td>
            <td>{parameter.provenance}</td>
          </tr>
        ))}
        {set.limits.map((limit) => (
          <tr key={limit.name} data-limit={limit.name}>
            <th scope="row">
              <StatusTag tone="muted" label="Fixed" />
              <code className="block text-xs font-normal text-ink-muted">{limit.name}</code>
            </th>
            <td>{amountInWords(limit.value, limit.unit)}</td>
            <td>Fixed</td>
            <td>{limit.provenance}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function defaultInWords(parameter: Parameter): string {
  if (parameter.kind === "number") return amountInWords(parameter.default, parameter.unit);
  return (
    parameter.options.find(({ value }) => value === parameter.default)?.label ?? parameter.default
  );
}

function rangeInWords(parameter: Parameter): string {
  if (parameter.kind === "choice") return parameter.options.map(({ label }) => label).join("; ");
  const { min, max, unit, wholeOnly } = parameter;
  return `${String(min)} to ${amountInWords(max, unit)}${wholeOnly === true ? ", whole numbers" : ""}`;
}
