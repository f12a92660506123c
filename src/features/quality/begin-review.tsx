import { useState } from "react";
import { useQualityStore } from "#data";
import {
  type CaseRecord,
  newCaseRecord,
  type Person,
  secondReviewId,
  type SecondReview,
} from "#domain";
import { findSet } from "#criteria";
import { Button, Callout, PageHeading } from "#ui";
import { EyeOff } from "lucide-react";
import { qualityErrorInWords } from "./words.ts";

type BeginReviewProps = {
  readonly sampleId: string;
  readonly person: Person;
  /** The case as it was decided: only who it is about and what it is evaluated with is taken over. */
  readonly record: CaseRecord;
  readonly onBegun: (review: SecondReview) => void;
};

/** Says what a second review is, and begins it when asked to. */
export function BeginReview({ sampleId, person, record, onBegun }: BeginReviewProps) {
  const quality = useQualityStore();
  const [refusal, setRefusal] = useState<string>();
  const begin = async (): Promise<void> => {
    const written = await quality.write(newReview(sampleId, record, person));
    if (written.ok && written.value.kind === "second-review") onBegun(written.value);
    else if (!written.ok) setRefusal(qualityErrorInWords(written.error));
  };
  return (
    <div className="grid max-w-3xl gap-4">
      <PageHeading title="Second review" />
      <Callout
        tone="info"
        title="Review this case again without the first answers"
        actions={
          <Button variant="primary" icon={<EyeOff />} onClick={() => void begin()}>
            Start second review
          </Button>
        }
      >
        You see the member, the request, and the documents. You don’t see earlier answers,
        citations, notes, recommendations, or decisions. Your answers are stored apart from the
        case, which does not change. The case is still on the worklist. Don’t open it there until
        you have finished.
      </Callout>
      <div role="alert" className="empty:hidden">
        {refusal === undefined ? null : (
          <Callout tone="critical" title="The second review was not started">
            {refusal}
          </Callout>
        )}
      </div>
    </div>
  );
}

/** No answer, note, source or place of the first review is taken over. */
function newReview(sampleId: string, record: CaseRecord, person: Person): SecondReview {
  const now = new Date().toISOString();
  const { member, request, criteriaSet, parameters } = record;
  const found = findSet(criteriaSet);
  const start = newCaseRecord({
    now,
    origin: { kind: "entered" },
    member,
    request,
    criteriaSet,
    parameters,
    step: found.ok ? (found.set.steps[0]?.id ?? "") : "",
    assignee: person.name,
  });
  return {
    kind: "second-review",
    id: secondReviewId(sampleId, record.id),
    sampleId,
    caseId: record.id,
    by: person,
    startedAt: now,
    revision: 1,
    record: { ...start, state: "in-review" },
  };
}
