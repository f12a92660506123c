import { momentInWords, useQualityRecords } from "#data";
import type { Person, Sample } from "#domain";
import { Callout, EmptyState, PageHeading } from "#ui";
import { ListChecks } from "lucide-react";
import type { ReactNode } from "react";
import type { RenderToCase } from "./agreement-tables.tsx";
import { DrawForm } from "./draw-form.tsx";
import { SampleView } from "./sample-view.tsx";
import { qualityErrorInWords } from "./words.ts";

export type AgreementPageProps = {
  readonly person: Person;
  /** The sample that is open; the newest without one. */
  readonly sampleId: string | undefined;
  readonly renderToSample: (sampleId: string, words: ReactNode, isCurrent: boolean) => ReactNode;
  /** Leads to the second review of the case at a place of a sample, the first one 1. */
  readonly renderToReview: (sampleId: string, place: number, words: ReactNode) => ReactNode;
  /** Leads to the audit of a case both reviewers have answered. */
  readonly renderToCase: RenderToCase;
  readonly onDrawn: (sampleId: string) => void;
  /** Hands a file to the browser as a download. */
  readonly saveFile: (name: string, text: string) => void;
};

/** Draws blind samples of decided cases and shows how far two reviewers agree. */
export function AgreementPage(props: AgreementPageProps) {
  const records = useQualityRecords();
  const all = records.data?.ok === true ? records.data.value.items : [];
  const samples = all.filter((one): one is Sample => one.kind === "sample").toReversed();
  const sample = samples.find(({ id }) => id === props.sampleId) ?? samples[0];
  return (
    <div className="grid gap-6">
      <PageHeading title="Agreement between reviewers">
        A second reviewer reviews decided cases again without seeing the first answers. Nothing here
        changes a case.
      </PageHeading>
      {records.data?.ok === false ? (
        <Callout tone="critical" title="The quality records can’t be loaded right now">
          {qualityErrorInWords(records.data.error)}
        </Callout>
      ) : null}
      {records.data?.ok === true && records.data.value.unreadable > 0 ? (
        <Callout tone="warning" title={`${records.data.value.unreadable} records can’t be read`}>
          They are unchanged and excluded from these figures.
        </Callout>
      ) : null}
      <DrawForm person={props.person} onDrawn={props.onDrawn} />
      {records.data === undefined ? (
        <p className="text-ink-muted">Reading the samples…</p>
      ) : sample === undefined ? (
        <EmptyState icon={<ListChecks />} title="No sample yet">
          Draw the first one above. A kappa needs at least ten finished second reviews.
        </EmptyState>
      ) : (
        <>
          {samples.length > 1 ? (
            <nav aria-label="Samples" className="print:hidden">
              <ul className="flex flex-wrap gap-2">
                {samples.map(({ id, at, seed }) => (
                  <li key={id}>
                    {props.renderToSample(id, `${seed} · ${momentInWords(at)}`, id === sample.id)}
                  </li>
                ))}
              </ul>
            </nav>
          ) : null}
          <SampleView key={sample.id} sample={sample} records={all} {...props} />
        </>
      )}
    </div>
  );
}
