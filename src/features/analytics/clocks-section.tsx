import { type ClockRow, linesOfBusiness, lineWords } from "#domain";
import { Table } from "#ui";
import { Bars } from "./bars.tsx";
import { FigureSection } from "./figure-section.tsx";

const clockWords = { decision: "decision", notice: "notice" } as const;

/** Which clocks were met and which were missed. */
export function ClocksSection({
  rows,
  withoutClock,
}: {
  readonly rows: readonly ClockRow[];
  readonly withoutClock: number;
}) {
  return (
    <FigureSection
      title="Clocks"
      lead={
        <>
          Decision and written notice, by line of business.{" "}
          {withoutClock === 0
            ? ""
            : `${withoutClock === 1 ? "1 case has" : `${withoutClock} cases have`} no clock, because the start is not known or the request was withdrawn.`}
        </>
      }
      nothing={rows.length === 0 ? "No case has a clock yet." : undefined}
      picture={
        <Bars
          label="Clocks met and missed"
          rows={rows.map((row) => ({
            id: `${row.lineOfBusiness} ${row.clock}`,
            label: `${lineInWords(row.lineOfBusiness)}: ${clockWords[row.clock]}`,
            parts: [
              { label: "Met", value: row.states.met, look: "solid" },
              { label: "Done late", value: row.states["met-late"], look: "hatched" },
              { label: "Missed, not done", value: row.states.missed, look: "outlined" },
              {
                label: "Running or paused",
                value: row.states.running + row.states.stopped,
                look: "dotted",
              },
            ],
          }))}
        />
      }
      table={
        <Table caption="Clocks met and missed" isCaptionHidden>
          <thead>
            <tr>
              <th scope="col">Line of business</th>
              <th scope="col">Clock</th>
              {["Met", "Done late", "Missed, not done", "Running", "Paused"].map((name) => (
                <th key={name} scope="col" className="number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ lineOfBusiness, clock, states }) => (
              <tr key={`${lineOfBusiness} ${clock}`}>
                <th scope="row">{lineInWords(lineOfBusiness)}</th>
                <td>{clockWords[clock]}</td>
                <td className="number">{states.met}</td>
                <td className="number">{states["met-late"]}</td>
                <td className="number">{states.missed}</td>
                <td className="number">{states.running}</td>
                <td className="number">{states.stopped}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      }
    />
  );
}

function lineInWords(line: string): string {
  const known = linesOfBusiness.find((one) => one === line);
  return known === undefined ? "Line of business not known" : lineWords[known];
}
