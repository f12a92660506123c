import type { Spread, StepTime } from "#domain";
import { Table } from "#ui";
import { Bars } from "./bars.tsx";
import { FigureSection } from "./figure-section.tsx";
import { minutesInWords } from "./minutes.ts";

/** How long people worked, by step and by case. */
export function TimeSection({
  perCase,
  perStep,
}: {
  readonly perCase: Spread | null;
  readonly perStep: readonly StepTime[];
}) {
  const rows = [
    ...perStep,
    ...(perCase === null ? [] : [{ step: "whole", title: "Whole case", time: perCase }]),
  ];
  return (
    <FigureSection
      title="Time"
      lead="Active time from each case’s history: the total of gaps under 5 minutes between saves. Time spent reading without answering is not recorded, so this is a minimum."
      nothing={perCase === null ? "No case has two saves within 5 minutes yet." : undefined}
      picture={
        <Bars
          label="Median active time"
          inWords={minutesInWords}
          rows={rows.map(({ step, title, time }) => ({
            id: step,
            label: title,
            note: time.n === 1 ? "1 case" : `${time.n} cases`,
            parts: [{ label: "Median", value: time.median, look: "solid" }],
          }))}
        />
      }
      table={
        <Table caption="Active time" isCaptionHidden>
          <thead>
            <tr>
              <th scope="col">Step</th>
              {["Cases", "Median", "Middle half", "Mean"].map((name) => (
                <th key={name} scope="col" className="number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ step, title, time }) => (
              <tr key={step}>
                <th scope="row">{title}</th>
                <td className="number">{time.n}</td>
                <td className="number">{minutesInWords(time.median)}</td>
                <td className="number">
                  {minutesInWords(time.lowerQuartile)} to {minutesInWords(time.upperQuartile)}
                </td>
                <td className="number">{minutesInWords(time.mean)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      }
    />
  );
}
