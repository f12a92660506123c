import type { Analytics } from "#domain";
import { Table } from "#ui";
import { Bars } from "./bars.tsx";
import { FigureSection } from "./figure-section.tsx";

const drawn = 12;

/** How often information was requested, and for what. */
export function PendsSection({
  analytics: { pends, pendedCases, asked },
}: {
  readonly analytics: Analytics;
}) {
  return (
    <FigureSection
      title="Requests for information"
      lead={`${pends === 1 ? "1 request" : `${pends} requests`} for information on ${pendedCases === 1 ? "1 case" : `${pendedCases} cases`}. What was requested: criteria that were not documented or not done, and coding questions.`}
      nothing={
        pends === 0
          ? "No information has been requested yet."
          : asked.length === 0
            ? "The requests don’t say what was requested."
            : undefined
      }
      picture={
        <Bars
          label="What was requested"
          rows={asked.slice(0, drawn).map(({ id, title, pends: count }) => ({
            id,
            label: title,
            parts: [{ label: "Requests", value: count, look: "solid" }],
          }))}
        />
      }
      table={
        <Table caption="What was requested" isCaptionHidden>
          <thead>
            <tr>
              <th scope="col">Requested</th>
              <th scope="col" className="number">
                Requests
              </th>
            </tr>
          </thead>
          <tbody>
            {asked.map(({ id, title, pends: count }) => (
              <tr key={id}>
                <th scope="row">{title}</th>
                <td className="number">{count}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      }
    />
  );
}
