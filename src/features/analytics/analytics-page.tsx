import { useEffect, useMemo, useRef, useState } from "react";
import { setInWords } from "#criteria";
import { useStoragePlace } from "#data";
import { analyticsOf, type CaseFigures, type ClockBasis, type ReadCases } from "#domain";
import { Button, Callout, EmptyState, LiveRegion, Question, SelectField } from "#ui";
import { ChartColumn, RotateCw } from "lucide-react";
import { ClocksSection } from "./clocks-section.tsx";
import { CriteriaSection } from "./criteria-section.tsx";
import { DecisionsSection } from "./decisions-section.tsx";
import { PendsSection } from "./pends-section.tsx";
import { PublicSection } from "./public-section.tsx";
import { TimeSection } from "./time-section.tsx";
import { useFigures } from "./use-figures.ts";

export type AnalyticsPageProps = {
  /** How the plan counts days and years. */
  readonly basis: ClockBasis;
  /** Hands a file to the browser as a download. */
  readonly saveFile: (name: string, text: string) => void;
};

/** What the stored cases say together. Computed here from the stored cases; nothing is sent. */
export function AnalyticsPage({ basis, saveFile }: AnalyticsPageProps) {
  const { data, progress, readAgain } = useFigures(basis);
  const place = useStoragePlace();
  const heading = useRef<HTMLHeadingElement>(null);
  // The page is loaded first: its heading arrives after the change of page.
  useEffect(() => heading.current?.focus(), []);
  const told = progress === undefined ? "" : `Reading cases: ${progress.done} of ${progress.all}`;
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1 ref={heading} tabIndex={-1} className="text-2xl font-semibold">
            Analytics
          </h1>
          <p className="max-w-prose text-ink-muted">
            From the cases stored {place}, except deleted ones. Nothing here identifies a member or
            is sent anywhere else.
          </p>
        </div>
        <Button size="small" icon={<RotateCw />} onClick={readAgain}>
          Refresh
        </Button>
      </div>
      <LiveRegion>{progress === undefined ? "" : "Reading the cases"}</LiveRegion>
      {told === "" ? null : <p className="text-ink-muted">{told}</p>}
      {data === undefined ? null : data.ok ? (
        <Sections found={data.value} basis={basis} saveFile={saveFile} />
      ) : (
        <Callout tone="critical" title="The cases can’t be loaded right now">
          No case was changed. Reload the page. If that doesn’t help, restart the browser.
        </Callout>
      )}
    </div>
  );
}

function Sections({
  found: { items: all, unreadable, unverified },
  basis: { zone },
  saveFile,
}: AnalyticsPageProps & { readonly found: ReadCases<CaseFigures> }) {
  const [criteria, setCriteria] = useState("");
  const items = useMemo(
    () => (criteria === "" ? all : all.filter((figures) => figures.criteria === criteria)),
    [all, criteria],
  );
  const analytics = useMemo(() => analyticsOf(items), [items]);
  if (all.length === 0 && unreadable + unverified === 0) {
    return (
      <EmptyState icon={<ChartColumn />} title="No cases yet">
        Figures appear here as soon as there are cases to count.
      </EmptyState>
    );
  }
  return (
    <>
      {unreadable === 0 ? null : (
        <Callout
          tone="warning"
          title={unreadable === 1 ? "1 case can’t be read" : `${unreadable} cases can’t be read`}
        >
          They are unchanged and excluded from these figures.
        </Callout>
      )}
      {unverified === 0 ? null : (
        <Callout
          tone="critical"
          title={unverified === 1 ? "1 case does not verify" : `${unverified} cases do not verify`}
        >
          Changed outside the workstation after {unverified === 1 ? "it was" : "they were"} saved.
          {unverified === 1 ? " It counts" : " They count"} in nothing on this page, and not in the
          public figures.
        </Callout>
      )}
      <CriteriaFilter all={all} criteria={criteria} onChange={setCriteria} />
      <p>
        {items.length === 1 ? "1 case" : `${items.length.toLocaleString("en-US")} cases`} counted.
      </p>
      <div className="grid items-start gap-8 xl:grid-cols-2">
        <div className="grid min-w-0 gap-8">
          <DecisionsSection rows={analytics.decisions} />
          <TimeSection perCase={analytics.perCase} perStep={analytics.perStep} />
          <PendsSection analytics={analytics} />
        </div>
        <div className="grid min-w-0 gap-8">
          <CriteriaSection rows={analytics.criteria} evaluated={analytics.evaluated} />
          <ClocksSection rows={analytics.clocks} withoutClock={analytics.withoutClock} />
        </div>
      </div>
      <PublicSection figures={items} criteria={criteria} zone={zone} saveFile={saveFile} />
    </>
  );
}

/** The figures of one criteria set alone; asked only where the cases have several. */
function CriteriaFilter({
  all,
  criteria,
  onChange,
}: {
  readonly all: readonly CaseFigures[];
  readonly criteria: string;
  readonly onChange: (criteria: string) => void;
}) {
  const ids = [...new Set(all.map((figures) => figures.criteria))].toSorted();
  if (ids.length < 2) return null;
  return (
    <Question id="analytics-criteria" label="Criteria">
      <SelectField
        value={criteria}
        emptyLabel="All criteria"
        onChange={({ target }) => onChange(target.value)}
        options={ids.map((id) => ({ value: id, label: setInWords(id) }))}
      />
    </Question>
  );
}
