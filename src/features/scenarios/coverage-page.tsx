import { useMemo, useRef, useState } from "react";
import { coverageAreas } from "#scenarios";
import { currentSets } from "#criteria";
import { Callout, Question, SelectField } from "#ui";
import { areaWords } from "./area-words.ts";
import { AreaList } from "./area-list.tsx";
import { AreaTable } from "./area-table.tsx";
import { ItemDetails } from "./item-details.tsx";
import { StatusMatrix } from "./status-matrix.tsx";
import { suiteCoverage } from "./suite-coverage.ts";
import { exampleFiles, suiteFiles } from "./suite-files.ts";

/** What the scenarios of this release exercise, what none does, and a case for each gap. */
export function CoveragePage() {
  const [setId, setSetId] = useState(currentSets[0]?.id);
  const set = currentSets.find(({ id }) => id === setId);
  const coverage = useMemo(
    () => (set === undefined ? undefined : suiteCoverage(set, suiteFiles, exampleFiles)),
    [set],
  );
  const [chosenId, setChosenId] = useState<string>();
  const details = useRef<HTMLDivElement>(null);
  if (coverage === undefined || set === undefined)
    return <Callout tone="critical" title="No criteria available" />;
  const { covered, scenarios, gapFile } = coverage;
  const chosen = covered.find(({ item }) => idOf(item) === chosenId);
  const choose = (id: string) => {
    setChosenId(id);
    // What was asked for is read next; it stands beside the list, or above it where there is no room.
    requestAnimationFrame(() => details.current?.focus());
  };
  return (
    <div className="grid gap-5">
      <div>
        <h1 tabIndex={-1} className="text-2xl font-semibold">
          Scenario coverage
        </h1>
        <p className="max-w-prose text-ink-muted">
          {scenarios.length} scenarios of this release against {covered.length} things that can
          happen. Checked means that a scenario would fail if it went wrong; what only happens along
          the way, without a check, doesn’t count.
        </p>
      </div>
      {currentSets.length < 2 ? null : (
        <Question id="coverage-set" label="Criteria">
          <SelectField
            value={set.id}
            onChange={({ target }) => {
              setSetId(target.value);
              setChosenId(undefined);
            }}
            options={currentSets.map(({ id, title }) => ({ value: id, label: title }))}
          />
        </Question>
      )}
      <AreaTable covered={covered} />
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_minmax(22rem,30rem)]">
        <div
          ref={details}
          tabIndex={-1}
          className="min-w-0 focus-visible:outline-2 xl:sticky xl:top-4 xl:order-2"
        >
          {chosen === undefined ? (
            <p className="rounded-lg border border-dashed border-line-strong px-4 py-3 text-ink-muted">
              Choose an item to see which scenarios check it. For each gap, there is a scenario you
              can adopt.
            </p>
          ) : (
            <ItemDetails key={chosenId} covered={chosen} scenarios={scenarios} gapFile={gapFile} />
          )}
        </div>
        <div className="grid min-w-0 gap-5">
          {coverageAreas.map((area) => {
            const own = covered.filter(({ item }) => item.area === area);
            return (
              <section key={area} aria-labelledby={`area-${area}`} className="grid gap-2">
                <h2 id={`area-${area}`} className="text-lg font-semibold">
                  {areaWords[area]}
                </h2>
                {area === "status" ? (
                  <StatusMatrix set={set} covered={own} chosenId={chosenId} onChoose={choose} />
                ) : (
                  <AreaList covered={own} chosenId={chosenId} onChoose={choose} />
                )}
              </section>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function idOf({ area, id }: { readonly area: string; readonly id: string }): string {
  return `${area} ${id}`;
}
