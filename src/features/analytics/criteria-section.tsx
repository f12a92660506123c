import type { CriterionRow } from "#domain";
import { statusWords } from "#criteria";
import { Table } from "#ui";
import { Bars } from "./bars.tsx";
import { FigureSection } from "./figure-section.tsx";

/** Rows drawn; the table has them all. */
const drawn = 12;

/** Which criteria stood in the way when a case was last signed. */
export function CriteriaSection({
  rows,
  evaluated,
}: {
  readonly rows: readonly CriterionRow[];
  readonly evaluated: number;
}) {
  return (
    <FigureSection
      title="Unmet criteria"
      lead={
        <>
          From the latest signed entry of {evaluated === 1 ? "1 case" : `${evaluated} cases`}. Not
          met, not documented, and not reviewed are three different things.
          {rows.length > drawn ? ` The chart shows the first ${drawn}.` : ""}
        </>
      }
      nothing={
        evaluated === 0
          ? "No case has been signed yet, so there is nothing to count."
          : rows.length === 0
            ? "Every criterion in every signed case was met or did not apply."
            : undefined
      }
      picture={
        <Bars
          label="Unmet criteria"
          rows={rows.slice(0, drawn).map((row) => ({
            id: row.criterion,
            label: row.title,
            parts: [
              { label: statusWords["not-met"], value: row.notMet, look: "solid" },
              { label: statusWords["not-documented"], value: row.notDocumented, look: "hatched" },
              { label: statusWords.unanswered, value: row.unanswered, look: "dotted" },
            ],
          }))}
        />
      }
      table={
        <Table caption="Unmet criteria" isCaptionHidden>
          <thead>
            <tr>
              <th scope="col">Criterion</th>
              <th scope="col" className="number">
                {statusWords["not-met"]}
              </th>
              <th scope="col" className="number">
                {statusWords["not-documented"]}
              </th>
              <th scope="col" className="number">
                {statusWords.unanswered}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.criterion}>
                <th scope="row">{row.title}</th>
                <td className="number">{row.notMet}</td>
                <td className="number">{row.notDocumented}</td>
                <td className="number">{row.unanswered}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      }
    />
  );
}
