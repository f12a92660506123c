import type { DecisionRow } from "#domain";
import { recommendations, recommendationWords } from "#criteria";
import { Table } from "#ui";
import { Bars } from "./bars.tsx";
import { FigureSection } from "./figure-section.tsx";

/** Signed decisions by what the tool had recommended, and how often the physician decided otherwise. */
export function DecisionsSection({ rows }: { readonly rows: readonly DecisionRow[] }) {
  return (
    <FigureSection
      title="Decisions"
      lead="Every signed decision, by the tool’s recommendation at the time. Overridden: the physician decided differently and gave a reason."
      nothing={rows.length === 0 ? "No case has been decided yet." : undefined}
      picture={
        <Bars
          label="Decisions by recommendation"
          rows={rows.map((row) => ({
            id: row.recommendation,
            label: recommended(row),
            note: `${row.overridden} overridden`,
            parts: [
              { label: "Approved", value: row.approved, look: "solid" },
              { label: "In part", value: row.partiallyApproved, look: "hatched" },
              { label: "Adverse", value: row.adverse, look: "outlined" },
            ],
          }))}
        />
      }
      table={
        <Table caption="Decisions by recommendation" isCaptionHidden>
          <thead>
            <tr>
              <th scope="col">Recommendation</th>
              {[
                "Decisions",
                "Approved",
                "In part",
                "Adverse",
                "As recommended",
                "Overridden",
                "Not comparable",
              ].map((name) => (
                <th key={name} scope="col" className="number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.recommendation}>
                <th scope="row">{recommended(row)}</th>
                <td className="number">{row.decisions}</td>
                <td className="number">{row.approved}</td>
                <td className="number">{row.partiallyApproved}</td>
                <td className="number">{row.adverse}</td>
                <td className="number">{row.agreed}</td>
                <td className="number">{row.overridden}</td>
                <td className="number">{row.notComparable}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      }
    />
  );
}

function recommended({ recommendation }: DecisionRow): string {
  const known = recommendations.find((one) => one === recommendation);
  return known === undefined ? "No recommendation recorded" : recommendationWords[known].short;
}
