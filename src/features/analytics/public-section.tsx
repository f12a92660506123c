import { useState } from "react";
import { setInWords } from "#criteria";
import {
  type CaseFigures,
  publicCsv,
  publicFiguresOf,
  type PublicMeasure,
  publicMeasures,
  publicRowsOf,
  publicYears,
  smallestShown,
} from "#domain";
import { Button, Callout, Question, SelectField, Table } from "#ui";
import { Download } from "lucide-react";

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
  const years = publicYears(figures, zone);
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
        totaled for all items and services: Medicare Advantage (42 CFR 422.122(c)), Medicaid managed
        care (42 CFR 438.210(f)), qualified health plans (45 CFR 156.223(c)). Other lines of
        business are shown too but are not subject to the rule.
      </p>
      {criteria === "" ? null : (
        <Callout tone="warning" title={`Only ${setInWords(criteria)}`}>
          These figures leave out every other request. Choose “All criteria” above for the figures
          to publish.
        </Callout>
      )}
      {year === undefined ? (
        <p className="rounded-lg border border-dashed border-line-control px-4 py-6 text-ink-muted">
          No case has been decided yet, so there is no year to report.
        </p>
      ) : (
        <>
          <div className="flex flex-wrap items-end gap-4">
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
              Hide counts from 1 to {smallestShown - 1}
            </label>
            <Button
              icon={<Download />}
              onClick={() =>
                saveFile(
                  `prior-authorization-figures-${year}${criteria === "" ? "" : `-only-${criteria}`}.csv`,
                  publicCsv(publicFiguresOf(figures, { year, zone }), { hidesSmall }),
                )
              }
            >
              Export as CSV
            </Button>
          </div>
          <PublicTable figures={figures} year={year} zone={zone} hidesSmall={hidesSmall} />
          <Notes zone={zone} />
        </>
      )}
    </section>
  );
}

function PublicTable({
  figures,
  year,
  zone,
  hidesSmall,
}: {
  readonly figures: readonly CaseFigures[];
  readonly year: number;
  readonly zone: string;
  readonly hidesSmall: boolean;
}) {
  const found = publicFiguresOf(figures, { year, zone });
  return (
    <>
      <Table caption={`Prior authorization figures of ${year}`}>
        <thead>
          <tr>
            <th scope="col">Line of business</th>
            {publicMeasures.map((name) => (
              <th key={name} scope="col" className="number">
                {headings[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {publicRowsOf(found, { hidesSmall }).map((row) => (
            <tr key={`${row.lineOfBusiness} ${row.urgency}`}>
              <th scope="row" className="whitespace-nowrap">
                {row.lineOfBusiness}, {row.urgency}
              </th>
              {row.measures.map((measure) => (
                <td key={measure.measure} className="number">
                  {measureInWords(measure)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      {found.unassigned === 0 ? null : (
        <p>
          {found.unassigned === 1 ? "1 decided case is" : `${found.unassigned} decided cases are`}{" "}
          not in any row because the line of business or urgency is not known.
        </p>
      )}
    </>
  );
}

/** Short enough for a table; the export has the whole names. */
const headings: Readonly<Record<PublicMeasure["measure"], string>> = {
  Approved: "Approved",
  "Approved in part": "In part",
  Denied: "Denied",
  "Approved after appeal": "After appeal",
  "Approved after an extended review": "After extension",
  "Mean time from submission to decision": "Mean time",
  "Median time from submission to decision": "Median time",
};

/** "12 of 40 (30%)", "31.5 h", "Hidden". */
function measureInWords({ count, of, percent, hours }: PublicMeasure): string {
  if (hours !== undefined) return hours === null ? "Hidden" : `${oneDecimal(hours)} h`;
  if (percent === undefined) return "None";
  return count === null || of === null || percent === null
    ? "Hidden"
    : `${count} of ${of} (${oneDecimal(percent)}%)`;
}

function oneDecimal(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function Notes({ zone }: { readonly zone: string }) {
  return (
    <ul className="grid max-w-prose list-disc gap-1 pl-5 text-sm text-ink-muted">
      <li>
        A request counts in the year of its first decision, in the plan’s time zone ({zone}).
        Withdrawn requests don’t count.
      </li>
      <li>
        Approved in part is counted separately because the rule does not say how to count it. State
        in your publication how you count it.
      </li>
      <li>
        After appeal: not approved in full at first, reopened for reconsideration, and approved
        then. After extension: approved after the time for the review was extended. Both are shares
        of all decided requests.
      </li>
      <li>
        Times run from receipt of the request to the first signed decision. Requests with no
        documented receipt are excluded.
      </li>
      <li>
        When small counts are hidden, so is anything that would reveal one: its percentage, a total
        below {smallestShown}, and a second count if one alone could be calculated.
      </li>
    </ul>
  );
}
