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
      lead={`${pends === 1 ? "1 request" : `${pends} requests`} for information on ${pendedCases === 1 ? "1 case" : `${pendedCases} cases`}. What was asked for: criteria that were not documented or not done, and questions about the code.`}
      nothing={
        pends === 0
          ? "No information has been requested yet."
          : asked.length === 0
            ? "The requests do not say what was asked for."
            : undefined
      }
      picture={
        <Bars
          label="What was asked for"
          rows={asked.slice(0, drawn).map(({ id, title, pends: count }) => ({
            id,
            label: title,
            parts: [{ label: "Requests", value: count, look: "solid" }],
          }))}
        />
      }
      table={
        <Table caption="What was asked for" isCaptionHidden>
          <thead>
            <tr>
              <th scope="col">Asked for</th>
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
