import { recommendationWords, statusWords } from "#criteria";
import { recommendationTone, statusTone } from "#data";
import { Callout, StatusTag, Table } from "#ui";
import type { ReactNode } from "react";
import type { Simulated } from "./run-simulation.ts";
import type { SimulationResult } from "./simulation-messages.ts";

export type RenderToCase = (caseId: string, words: ReactNode) => ReactNode;

/** What a change would do to the stored cases: counted, then case by case with why, then as exact conditions. */
export function EffectView({
  simulated,
  renderToCase,
}: {
  readonly simulated: Simulated;
  readonly renderToCase: RenderToCase;
}) {
  if (!simulated.ok) {
    return simulated.error.kind === "canceled" ? null : (
      <Callout tone="critical" title="The cases could not be compared">
        Nothing was changed. Reload the page and try again.
      </Callout>
    );
  }
  const { value } = simulated;
  return (
    <div className="grid gap-5">
      <Summary result={value} unread={value.unread} />
      {value.changed === 0 ? null : (
        <>
          <CountTables result={value} />
          <CaseTable result={value} renderToCase={renderToCase} />
        </>
      )}
      <Conditions result={value} />
    </div>
  );
}

function Summary({
  result,
  unread,
}: {
  readonly result: SimulationResult;
  readonly unread: number;
}) {
  const { changed, changedOpen, simulated, others } = result;
  const unreadable = unread + result.unreadable;
  const left = [
    ...(result.otherValues > 0
      ? [
          `${inDigits(result.otherValues)} of these were evaluated with values other than those in force now.`,
        ]
      : []),
    ...(others > 0
      ? [`${countOf(others, "case uses", "cases use")} other criteria or another version.`]
      : []),
    ...(unreadable > 0
      ? [
          `${countOf(unreadable, "case could not be read and was", "cases could not be read and were")} not compared.`,
        ]
      : []),
  ];
  return (
    <div role="status">
      <p className="text-lg font-semibold">
        {changed === 0
          ? `No stored case changes (${countOf(simulated, "case", "cases")} compared)`
          : `${inDigits(changed)} of ${countOf(simulated, "case", "cases")} would change, ${inDigits(changedOpen)} of them open`}
      </p>
      <p className="max-w-prose text-ink-muted">
        No case changes automatically. Open cases can be re-evaluated one at a time once the values
        apply; decided cases stay as they were signed. {left.join(" ")}
      </p>
    </div>
  );
}

function countOf(count: number, singular: string, plural: string): string {
  return `${inDigits(count)} ${count === 1 ? singular : plural}`;
}

function inDigits(count: number): string {
  return count.toLocaleString("en-US");
}

/** How results move, with how many cases. */
function CountTables({ result }: { readonly result: SimulationResult }) {
  return (
    <Table caption="Cases by result">
      <thead>
        <tr>
          <th scope="col">What changes</th>
          <th scope="col">From</th>
          <th scope="col">To</th>
          <th scope="col" className="number">
            Cases
          </th>
        </tr>
      </thead>
      <tbody>
        {result.recommendations.map(({ before, after, count }) => (
          <tr key={`${before} ${after}`}>
            <th scope="row">Recommendation</th>
            <td>
              <StatusTag
                tone={recommendationTone[before]}
                label={recommendationWords[before].short}
              />
            </td>
            <td>
              <StatusTag
                tone={recommendationTone[after]}
                label={recommendationWords[after].short}
              />
            </td>
            <td className="number">{inDigits(count)}</td>
          </tr>
        ))}
        {result.criteria.flatMap(({ criterion, title, counts }) =>
          counts.map(({ before, after, count }) => (
            <tr key={`${criterion} ${before} ${after}`}>
              <th scope="row">{title}</th>
              <td>
                <StatusTag tone={statusTone[before]} label={statusWords[before]} />
              </td>
              <td>
                <StatusTag tone={statusTone[after]} label={statusWords[after]} />
              </td>
              <td className="number">{inDigits(count)}</td>
            </tr>
          )),
        )}
      </tbody>
    </Table>
  );
}

/** The cases by number, with the criterion, the facts that decide and why. */
function CaseTable({
  result,
  renderToCase,
}: {
  readonly result: SimulationResult;
  readonly renderToCase: RenderToCase;
}) {
  const { rows, changed } = result;
  const caption =
    rows.length < changed
      ? `The first ${String(rows.length)} of ${inDigits(changed)} cases that change`
      : "Cases that change";
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <th scope="col">Case</th>
          <th scope="col">Criterion</th>
          <th scope="col">Status</th>
          <th scope="col">Facts</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {rows.flatMap((row) =>
          row.criteria.map((change) => (
            <tr key={`${row.id} ${change.criterion}`}>
              <th scope="row" className="whitespace-nowrap">
                {renderToCase(row.id, row.number)}
                <div className="text-sm font-normal text-ink-muted">
                  {row.isOpen ? "Open" : "Decided"}
                </div>
              </th>
              <td>{change.title}</td>
              <td className="whitespace-nowrap">
                {statusWords[change.before]} → {statusWords[change.after]}
              </td>
              <td>{change.facts.join("; ")}</td>
              <td className="min-w-64">{change.why}</td>
            </tr>
          )),
        )}
      </tbody>
    </Table>
  );
}

/** Which answers change a status, whether any stored case has them or not. */
function Conditions({ result }: { readonly result: SimulationResult }) {
  if (result.conditions.length === 0) {
    return (
      <p className="max-w-prose">
        No possible case changes status with these values. This was proved for every combination of
        answers, not sampled.
      </p>
    );
  }
  return (
    <section aria-labelledby="conditions" className="grid gap-2">
      <h3 id="conditions" className="text-lg font-semibold">
        Which answers change a status
      </h3>
      <p className="max-w-prose text-ink-muted">
        Worked out from the criteria for every possible case. Cases with other answers keep their
        status.
        {result.conditions.some(({ isExample }) => isExample === true)
          ? " Where a list of entries decides, one example is shown for each change."
          : ""}
      </p>
      <ul className="grid gap-3">
        {result.conditions.map((change) => (
          <li key={`${change.criterion} ${change.before} ${change.after}`}>
            <span className="font-semibold">{change.title}</span>:{" "}
            {`${statusWords[change.before]} → ${statusWords[change.after]}`}
            {change.isExample === true ? ", for example" : ", when"}
            <ul className="mt-1 grid list-disc gap-1 pl-5">
              {change.when.map((way) => (
                <li key={JSON.stringify(way)}>
                  {way.map(({ label, words }) => `${label}: ${words}`).join("; ")}
                </li>
              ))}
              {change.more > 0 ? <li>{`and ${String(change.more)} more ways`}</li> : null}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
