import type { CriteriaSet } from "#criteria";
import { type ValuesInForce, valueInWords } from "#domain";
import { Table } from "#ui";
import { lockInWords, sinceInWords } from "./words.ts";

/** The values that hold today, beside the published ones, and why some are locked. */
export function ValuesTable({
  set,
  inForce: { values, from },
}: {
  readonly set: CriteriaSet;
  readonly inForce: ValuesInForce;
}) {
  return (
    <Table caption={`Values in force, ${sinceInWords(from)}`}>
      <thead>
        <tr>
          <th scope="col">Value</th>
          <th scope="col">In force</th>
          <th scope="col">Published</th>
          <th scope="col">Source and locks</th>
        </tr>
      </thead>
      <tbody>
        {set.parameters.map((parameter) => {
          const value = valueInWords(parameter, values[parameter.name]);
          const published = valueInWords(parameter, parameter.default);
          const lock = lockInWords(parameter);
          return (
            <tr key={parameter.name}>
              <th scope="row">{parameter.title}</th>
              <td
                className={
                  value === published
                    ? "min-w-24 tabular-nums"
                    : "min-w-24 font-semibold tabular-nums"
                }
              >
                {value}
              </td>
              <td className="min-w-24 text-ink-muted tabular-nums">{published}</td>
              <td className="min-w-64 text-sm text-ink-muted">
                {parameter.provenance}
                {lock === "" ? null : <div className="text-ink">{lock}</div>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
