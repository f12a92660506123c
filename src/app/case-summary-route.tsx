import { getRouteApi, Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { advisoryModeOf } from "#domain";
import { buttonClass } from "#ui";
import { CourseOfCareView, hasCourse } from "../features/course-of-care/index.ts";
import { checkStepId } from "../features/review/index.ts";
import { ResponseExport } from "../features/case-export/index.ts";
import { SinceSignedNote } from "../features/case-header/index.ts";
import { CaseSummaryPage } from "../features/summary/index.ts";
import { OpenedCase } from "./opened-case.tsx";
import { isUnnamed } from "./people/people.ts";
import { usePerson } from "./people/use-person.ts";
import { usePlanFacts } from "./plan/use-plan-facts.ts";
import { useClockBasis } from "./use-clock-basis.ts";

const route = getRouteApi("/stored/cases/$caseId/summary");

/** The review as a document, and the nurse's closing action. */
export function CaseSummaryRoute() {
  const { caseId } = route.useParams();
  const person = usePerson();
  const basis = useClockBasis();
  const { plan } = usePlanFacts();
  return (
    <OpenedCase
      caseId={caseId}
      current="summary"
      titleOf={() => `Summary · Case ${caseId.slice(0, 8)}`}
    >
      {(opened) => (
        <CaseSummaryPage
          opened={opened}
          person={person}
          basis={basis}
          renderToReview={(words) => (
            <Link
              to="/cases/$caseId/$step"
              params={{ caseId, step: checkStepId }}
              className={buttonClass()}
            >
              {words}
            </Link>
          )}
          renderNaming={
            isUnnamed(person)
              ? (naming) => (
                  <Suspense>
                    <NameDialog {...naming} caseId={caseId} />
                  </Suspense>
                )
              : undefined
          }
          renderSince={(assessment) => (
            <SinceSignedNote record={opened.value} assessment={assessment} />
          )}
          renderExport={(record) => (
            <ResponseExport record={record} plan={plan} zone={basis.zone} />
          )}
          renderCourse={(assessment) =>
            hasCourse(assessment) ? (
              <CourseOfCareView assessment={assessment} mode={advisoryModeOf(opened.value)} />
            ) : null
          }
        />
      )}
    </OpenedCase>
  );
}

// Needed once on a workstation.
const NameDialog = lazy(async () => {
  const { NameDialog: dialog } = await import("./people/name-dialog.tsx");
  return { default: dialog };
});
