import { momentInWords } from "#data";
import { setInWords } from "#criteria";
import {
  type Person,
  type QualityRecord,
  type Sample,
  type SecondReview,
  isSamePerson,
} from "#domain";
import { DefinitionList, Disclosure, StatusTag, Table } from "#ui";
import type { ReactNode } from "react";
import { AgreementResults } from "./agreement-results.tsx";
import type { RenderToCase } from "./agreement-tables.tsx";
import { stratumInWords } from "./words.ts";

export type SampleViewProps = {
  readonly sample: Sample;
  readonly records: readonly QualityRecord[];
  readonly person: Person;
  readonly renderToReview: (sampleId: string, place: number, words: ReactNode) => ReactNode;
  readonly renderToCase: RenderToCase;
  readonly saveFile: (name: string, text: string) => void;
};

/** One sample: its cases and how far their second reviews are, then what came of those that are finished. */
export function SampleView(props: SampleViewProps) {
  const { sample, records } = props;
  const reviews = records.filter(
    (record): record is SecondReview =>
      record.kind === "second-review" && record.sampleId === sample.id,
  );
  const finished = reviews.filter(({ finishedAt }) => finishedAt !== undefined);
  const isDone = finished.length === sample.cases.length;
  return (
    <>
      <section aria-labelledby="sample-cases" className="grid gap-3">
        <h2 id="sample-cases" className="text-lg font-semibold">
          Sample “{sample.seed}”: {finished.length} of {sample.cases.length} second reviews finished
        </h2>
        <DefinitionList
          layout="columns"
          items={[
            { term: "Drawn", detail: momentInWords(sample.at) },
            { term: "By", detail: sample.by.name },
            { term: "Seed", detail: sample.seed },
            { term: "Criteria", detail: setInWords(sample.criteriaSet) },
            { term: "Sample size", detail: `${sample.size} cases` },
          ]}
        />
        <SampleCases {...props} reviews={reviews} />
        <Disclosure summary="Sample composition">
          {isDone ? (
            <Strata sample={sample} />
          ) : (
            <p className="text-ink-muted">
              Shown when every second review is finished, so the sample stays blind.
            </p>
          )}
        </Disclosure>
      </section>
      <AgreementResults
        sample={sample}
        finished={finished}
        renderToCase={props.renderToCase}
        saveFile={props.saveFile}
      />
    </>
  );
}

function SampleCases({
  sample,
  reviews,
  person,
  renderToReview,
}: SampleViewProps & { readonly reviews: readonly SecondReview[] }) {
  return (
    <ul aria-label="Cases of the sample" className="grid gap-2 md:grid-cols-2 2xl:grid-cols-3">
      {sample.cases.map(({ caseId }, at) => {
        const review = reviews.find((one) => one.caseId === caseId);
        // Which case it is stands nowhere, so that a second reviewer does not know the first answers by it.
        const name = `Case ${at + 1}`;
        return (
          <li
            key={caseId}
            className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 rounded-lg border border-line bg-surface px-3 py-1.5"
          >
            <span className="font-medium">{name}</span>
            <span className="flex flex-wrap items-center gap-2">
              <ReviewState review={review} />
              {renderToReview(
                sample.id,
                at + 1,
                <>
                  {openWords(review, person)}
                  <span className="sr-only"> {name}</span>
                </>,
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function ReviewState({ review }: { readonly review: SecondReview | undefined }) {
  if (review === undefined) return <StatusTag tone="neutral" label="Not begun" />;
  return review.finishedAt === undefined ? (
    <StatusTag tone="info" label={`In progress: ${review.by.name}`} />
  ) : (
    <StatusTag tone="positive" label={`Finished by ${review.by.name}`} />
  );
}

function openWords(review: SecondReview | undefined, person: Person): string {
  if (review === undefined) return "Begin";
  if (review.finishedAt !== undefined) return "Read";
  return isSamePerson(review.by, person) ? "Continue" : "View";
}

function Strata({ sample }: { readonly sample: Sample }) {
  return (
    <Table caption="Strata of the sample" isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">Recommended and decided</th>
          <th scope="col" className="number">
            Decided cases
          </th>
          <th scope="col" className="number">
            Drawn
          </th>
        </tr>
      </thead>
      <tbody>
        {sample.strata.map((stratum) => (
          <tr key={`${stratum.recommendation} ${stratum.outcome}`}>
            <th scope="row">{stratumInWords(stratum)}</th>
            <td className="number">{stratum.population}</td>
            <td className="number">{stratum.drawn}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
