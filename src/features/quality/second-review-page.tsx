import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { type AutosaveState, momentInWords, useCaseStore, useQualityStore } from "#data";
import {
  type CaseRecord,
  isSamePerson,
  type Person,
  type QualityRecord,
  type QualityStore,
  secondReviewId,
  type SecondReview,
} from "#domain";
import { Callout, Entered, PageHeading } from "#ui";
import { BeginReview } from "./begin-review.tsx";
import { BlindFrame } from "./blind-frame.tsx";
import { FinishReview } from "./finish-review.tsx";
import { qualityErrorInWords } from "./words.ts";

/** What the form needs: the second reviewer's own record, and what stands at its end. */
export type BlindForm = {
  /** The case whose documents are read again; its answers are not. */
  readonly caseId: string;
  readonly record: CaseRecord;
  readonly version: string;
  readonly renderEnd: (save: () => Promise<AutosaveState>) => ReactNode;
};

export type SecondReviewPageProps = {
  readonly sampleId: string;
  /** Which case of the sample, as its address has it: 1 for the first. */
  readonly place: string;
  readonly person: Person;
  readonly renderForm: (form: BlindForm) => ReactNode;
  readonly renderBack: (words: string) => ReactNode;
};

/** A case of a sample, answered again without the first answers, notes, sources and decision. */
export function SecondReviewPage(props: SecondReviewPageProps) {
  const { sampleId, place, person, renderBack } = props;
  const quality = useQualityStore();
  const cases = useCaseStore();
  // Read anew at every visit: what an earlier one left in the cache may lack what was saved on leaving.
  const [visit] = useState(() => crypto.randomUUID());
  const found = useQuery({
    queryKey: ["second-review", visit],
    gcTime: 0,
    queryFn: () => readStart(quality, cases, sampleId, place, person),
  });
  const [begun, setBegun] = useState<SecondReview>();
  if (found.data === undefined) return <p className="text-ink-muted">Opening the review…</p>;
  const start = begun === undefined ? found.data : ({ kind: "review", review: begun } as const);
  switch (start.kind) {
    case "refused":
      return (
        <Aside title={start.title} back={renderBack("Back to the sample")}>
          {start.text}
        </Aside>
      );
    case "not-begun":
      return <BeginReview {...props} record={start.record} onBegun={setBegun} />;
    case "review":
      return <OpenReview {...props} review={start.review} onFinished={setBegun} />;
  }
}

function OpenReview({
  review,
  person,
  renderForm,
  renderBack,
  onFinished,
}: SecondReviewPageProps & {
  readonly review: SecondReview;
  readonly onFinished: (review: SecondReview) => void;
}) {
  if (review.finishedAt !== undefined) {
    return (
      <Aside title="This second review is finished" back={renderBack("Back to the sample")}>
        {`${review.by.name} finished it on ${momentInWords(review.finishedAt)}. It can’t be changed and counts in the agreement for its sample.`}
      </Aside>
    );
  }
  if (!isSamePerson(review.by, person)) {
    return (
      <Aside
        title={`${review.by.name} is answering this case`}
        back={renderBack("Back to the sample")}
      >
        No one else can see the answers until the review is finished.
      </Aside>
    );
  }
  return (
    <BlindFrame review={review} back={renderBack("Back to the sample")}>
      {renderForm({
        caseId: review.caseId,
        record: review.record,
        version: `q${review.revision}`,
        renderEnd: (save) => (
          <FinishReview reviewId={review.id} save={save} onFinished={onFinished} />
        ),
      })}
    </BlindFrame>
  );
}

function Aside({
  title,
  back,
  children,
}: {
  readonly title: string;
  readonly back: ReactNode;
  readonly children: string;
}) {
  return (
    <div className="grid max-w-3xl gap-4">
      <PageHeading title="Second review" />
      <Callout tone="info" title={title} actions={back}>
        <Entered isSentence text={children} />
      </Callout>
    </div>
  );
}

type Start =
  | { readonly kind: "review"; readonly review: SecondReview }
  | { readonly kind: "not-begun"; readonly record: CaseRecord }
  | { readonly kind: "refused"; readonly title: string; readonly text: string };

async function readStart(
  quality: QualityStore,
  cases: ReturnType<typeof useCaseStore>,
  sampleId: string,
  place: string,
  person: Person,
): Promise<Start> {
  const sample = await quality.get(sampleId);
  const caseId = sample.ok ? caseAt(sample.value, place) : undefined;
  if (caseId === undefined) {
    return {
      kind: "refused",
      title: "This case is not in this sample",
      text: "Only cases in the sample can be reviewed again. Nothing was opened or changed.",
    };
  }
  const review = await quality.get(secondReviewId(sampleId, caseId));
  if (review.ok && review.value.kind === "second-review") {
    return { kind: "review", review: review.value };
  }
  const [found, determinations, history] = await Promise.all([
    cases.get(caseId),
    cases.determinations(caseId),
    cases.history(caseId),
  ]);
  if (!found.ok) {
    return {
      kind: "refused",
      title: "The case can’t be opened",
      text: qualityErrorInWords(found.error),
    };
  }
  const hasSigned =
    determinations.ok &&
    determinations.value.items.some(({ recordedBy }) => isSamePerson(recordedBy, person));
  const hasSaved = history.ok && history.value.items.some(({ by }) => by === person.name);
  return hasSigned || hasSaved
    ? {
        kind: "refused",
        title: "You have worked on this case",
        text: "A second review must be done by someone else. Choose another profile, or leave the case for a colleague.",
      }
    : { kind: "not-begun", record: found.value };
}

function caseAt(record: QualityRecord, place: string): string | undefined {
  if (record.kind !== "sample") return undefined;
  return record.cases.find((_, at) => String(at + 1) === place)?.caseId;
}
