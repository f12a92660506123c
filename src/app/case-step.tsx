import { getRouteApi, Navigate, useRouter } from "@tanstack/react-router";
import { useCallback } from "react";
import { requestSheetId } from "#data";
import { advisoryOf, type CaseRecord, isClosed, type Versioned } from "#domain";
import { findSet } from "#criteria";
import { CourseDisclosure } from "../features/course-of-care/index.ts";
import { DeterminationPanel } from "../features/determination/index.ts";
import { RecordViewer } from "../features/documents/index.ts";
import { checkStepId, ReviewWorkspace, type ReviewPlace } from "../features/review/index.ts";
import { SinceSignedNote } from "../features/case-header/index.ts";
import { OpenedCase } from "./opened-case.tsx";
import { usePerson } from "./people/use-person.ts";

const route = getRouteApi("/stored/cases/$caseId/$step");

/** One step of one case. A change of step stays in the same form; another case is another form. */
export function CaseStep() {
  const { caseId, step } = route.useParams();
  return (
    <OpenedCase
      caseId={caseId}
      current="review"
      titleOf={(record) => titleOf(caseId, step, record)}
    >
      {(opened) => <Workspace opened={opened} step={step} />}
    </OpenedCase>
  );
}

function Workspace({
  opened: { value: record, version },
  step,
}: {
  readonly opened: Versioned<CaseRecord>;
  readonly step: string;
}) {
  const { q } = route.useSearch();
  const navigate = route.useNavigate();
  const router = useRouter();
  const person = usePerson();
  const steps = stepsOf(record);
  const first = steps[0];
  const toRequest = useCallback(
    () =>
      void navigate({
        to: "/cases/$caseId/summary",
        params: { caseId: record.id },
        hash: requestSheetId,
      }),
    [navigate, record.id],
  );
  if (first !== undefined && !steps.includes(step)) {
    return (
      <Navigate to="/cases/$caseId/$step" params={{ caseId: record.id, step: first }} replace />
    );
  }
  return (
    <ReviewWorkspace
      record={record}
      version={version}
      person={person}
      step={step}
      question={q}
      hrefOf={(place) => router.buildLocation(placeOptions(record.id, place)).href}
      onPlaceChange={(place) =>
        void navigate({
          ...placeOptions(record.id, place),
          // Going to another step can be taken back with Back; moving about in one cannot.
          replace: place.step === step,
          // The workspace scrolls to the question it focuses.
          resetScroll: place.question === undefined,
        })
      }
      renderRecord={({ activeQuestion, open, onCite, onPagesLookedThrough }) => (
        <RecordViewer
          caseId={record.id}
          activeQuestion={activeQuestion}
          open={open}
          onCite={onCite}
          onPagesLookedThrough={onPagesLookedThrough}
        />
      )}
      renderPanel={(assessment, goTo, citations) => (
        <>
          <SinceSignedNote record={record} assessment={assessment} />
          <DeterminationPanel
            assessment={assessment}
            advisory={advisoryOf(record)}
            goTo={goTo}
            toRequest={isClosed(record.state) ? undefined : toRequest}
            citations={citations}
          />
          <CourseDisclosure assessment={assessment} mode={advisoryOf(record).mode} />
        </>
      )}
    />
  );
}

function placeOptions(caseId: string, { step, question }: ReviewPlace) {
  return {
    to: "/cases/$caseId/$step",
    params: { caseId, step },
    search: question === undefined ? {} : { q: question },
  } as const;
}

function stepsOf(record: CaseRecord): readonly string[] {
  const found = findSet(record.criteriaSet);
  return found.ok ? [...found.set.steps.map(({ id }) => id), checkStepId] : [];
}

/** Ids and step names only: titles end up in the browser's history. */
function titleOf(caseId: string, step: string, record: CaseRecord | undefined): string {
  const found = record === undefined ? undefined : findSet(record.criteriaSet);
  const title =
    step === checkStepId
      ? "Check answers"
      : found?.ok === true
        ? found.set.steps.find(({ id }) => id === step)?.title
        : undefined;
  const name = `Case ${caseId.slice(0, 8)}`;
  return title === undefined ? name : `${title} · ${name}`;
}
