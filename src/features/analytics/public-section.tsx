import { useState } from "react";
import { setInWords } from "#criteria";
import {
  basisWords,
  type CaseFigures,
  type MeasureName,
  type PublicBasis,
  publicBases,
  publicCsv,
  publicFiguresOf,
  type PublicMeasure,
  publicMeasures,
  type PublicRow,
  publicRowsOf,
  type PublicYear,
  publicYears,
  servicesCsv,
  smallestShown,
} from "#domain";
import { Button, Callout, Question, SelectField, Table } from "#ui";
import { Download } from "lucide-react";
import { listedServices } from "./listed-services.ts";
import { PublicNotes } from "./public-notes.tsx";

/** The yearly figures that CMS-0057-F asks payers to publish. */
export function PublicSection({
  figures,
  criteria,
  zone,
  saveFile,
}: {
  readonly figures: readonly CaseFigures[];
  /** The one criteria set that the figures are about; empty for all of them, as the rule wants them. */
  readonly criteria: string;
  readonly zone: string;
  readonly saveFile: (name: string, text: string) => void;
}) {
  const [basis, setBasis] = useState<PublicBasis>("decided");
  const years = publicYears(figures, { zone, basis });
  const [chosen, setChosen] = useState<number>();
  const [hidesSmall, setHidesSmall] = useState(true);
  const year = years.find((one) => one === chosen) ?? years[0];
  return (
    <section aria-labelledby="public-figures" className="grid min-w-0 gap-3">
      <h2 id="public-figures" className="text-lg font-semibold">
        Public yearly figures
      </h2>
      <p className="max-w-prose text-ink-muted">
        Figures that CMS-0057-F requires payers to publish by March 31 for the prior calendar year,
        totaled for all items and services: Medicare Advantage by contract (42 CFR 422.122(c)),
        Medicaid managed care by plan (42 CFR 438.210(f)), and issuers on the federally facilitated
        exchange (45 CFR 156.223(c)). Other lines of business, and issuers on a state exchange, are
        shown too but are not subject to the rule.
      </p>
      {criteria === "" ? null : (
        <Callout tone="warning" title={`Only ${setInWords(criteria)}`}>
          These figures leave out every other request. Choose “All criteria” above for the figures
          to publish.
        </Callout>
      )}
      <div className="flex flex-wrap items-end gap-4">
        <Question id="public-basis" label="Count requests by">
          <SelectField
            value={basis}
            onChange={({ target }) =>
              setBasis(publicBases.find((one) => one === target.value) ?? "decided")
            }
            options={publicBases.map((one) => ({ value: one, label: basisWords[one] }))}
          />
        </Question>
        {year === undefined ? null : (
          <>
            <Question id="public-year" label="Year">
              <SelectField
                value={String(year)}
                onChange={({ target }) => setChosen(Number(target.value))}
                options={years.map((one) => ({ value: String(one), label: String(one) }))}
              />
            </Question>
            <label className="inline-flex min-h-8 items-center gap-2">
              <input
                type="checkbox"
                className="mark mark-square"
                checked={hidesSmall}
                onChange={({ target }) => setHidesSmall(target.checked)}
              />
              Hide counts from 1 to {smallestShown - 1} on this page
            </label>
            <Button
              icon={<Download />}
              onClick={() =>
                saveFile(
                  `prior-authorization-figures-${year}-by-${basis}${criteria === "" ? "" : `-only-${criteria}`}.csv`,
                  publicCsv(publicFiguresOf(figures, { year, zone, basis })),
                )
              }
            >
              Export as CSV
            </Button>
          </>
        )}
        <Button
          icon={<Download />}
          onClick={() => saveFile("items-and-services.csv", servicesCsv(listedServices()))}
        >
          Export the list of services
        </Button>
      </div>
      {year === undefined ? (
        <p className="rounded-lg border border-dashed border-line-control px-4 py-6 text-ink-muted">
          {basis === "decided"
            ? "No case has been decided yet, so there is no year to report."
            : "No case has a documented receipt yet, so there is no year to report."}
        </p>
      ) : (
        <PublicTable
          found={publicFiguresOf(figures, { year, zone, basis })}
          hidesSmall={hidesSmall}
        />
      )}
      <PublicNotes zone={zone} />
    </section>
  );
}

function PublicTable({
  found,
  hidesSmall,
}: {
  readonly found: PublicYear;
  readonly hidesSmall: boolean;
}) {
  const rows = publicRowsOf(found, { hidesSmall });
  const shown = publicMeasures.filter((name) =>
    rows.some(({ measures }) => measures.some(({ measure }) => measure === name)),
  );
  return (
    <>
      <Table caption={`Prior authorization figures of ${found.year}`}>
        <thead>
          <tr>
            <th scope="col">Line of business</th>
            {shown.map((name) => (
              <th key={name} scope="col" className="number">
                {headings[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.lineOfBusiness} ${row.contract} ${row.urgency}`}>
              <th scope="row" className="whitespace-nowrap">
                {publisherInWords(row, rows)}, {row.urgency}
              </th>
              {shown.map((name) => (
                <td key={name} className="number">
                  {measureInWords(row.measures.find(({ measure }) => measure === name))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      {found.unassigned === 0 ? null : (
        <p>
          {found.unassigned === 1 ? "1 request is" : `${found.unassigned} requests are`} not in any
          row because the line of business or urgency is not known.
        </p>
      )}
    </>
  );
}

/** "Medicare Advantage, H1234"; without a contract only where others of the line have one. */
function publisherInWords(
  { lineOfBusiness, contract, level }: PublicRow,
  rows: readonly PublicRow[],
): string {
  const hasContracts = rows.some(
    (row) => row.lineOfBusiness === lineOfBusiness && row.contract !== "",
  );
  if (!hasContracts) return lineOfBusiness;
  return `${lineOfBusiness}, ${contract === "" ? `no ${(level === "" ? "plan" : level).toLowerCase()} recorded` : contract}`;
}

/** Short enough for a table; the export has the whole names. */
const headings: Readonly<Record<MeasureName, string>> = {
  Approved: "Approved",
  "Approved in part": "In part",
  Denied: "Denied",
  "Withdrawn before a decision": "Withdrawn",
  "Not decided yet": "Undecided",
  "Approved after appeal": "After appeal",
  "Approved after an extended review": "After extension",
  "Mean time from receipt to decision": "Mean time",
  "Median time from receipt to decision": "Median time",
};

/** "12 of 40 (30%)", "3.5 days", "Hidden"; nothing where the rule asks for no such figure. */
function measureInWords(measure: PublicMeasure | undefined): string {
  if (measure === undefined) return "";
  const { count, of, percent, time, unit } = measure;
  if (time !== undefined) return time === null ? "Hidden" : `${oneDecimal(time)} ${unit ?? ""}`;
  if (percent === undefined) return "None";
  return count === null || of === null || percent === null
    ? "Hidden"
    : `${count} of ${of} (${oneDecimal(percent)}%)`;
}

function oneDecimal(value: number): string {
  return String(Math.round(value * 10) / 10);
}
