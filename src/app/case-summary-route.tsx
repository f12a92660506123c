import { getRouteApi, Link } from "@tanstack/react-router";
import { buttonClass } from "#ui";
import { CourseOfCareView } from "../features/course-of-care/index.ts";
import { checkStepId } from "../features/review/index.ts";
import { CaseSummaryPage } from "../features/summary/index.ts";
import { CasePlaces } from "./case-places.tsx";
import { CaseProblemPage } from "./case-problem-page.tsx";
import { DeletedMeanwhile } from "./deleted-meanwhile.tsx";
import { useOpenedCase } from "./use-opened-case.ts";
import { usePageTitle } from "./use-page-title.ts";
import { useReviewerName } from "./use-reviewer-name.ts";

const route = getRouteApi("/stored/cases/$caseId/summary");

/** The review as a document, and the nurse's closing action. */
export function CaseSummaryRoute() {
  const { caseId } = route.useParams();
  usePageTitle(`Summary · Case ${caseId.slice(0, 8)}`);
  return <Summary key={caseId} caseId={caseId} />;
}

function Summary({ caseId }: { readonly caseId: string }) {
  const reviewer = useReviewerName();
  const found = useOpenedCase(caseId);
  switch (found.kind) {
    case "opening":
      return <p className="text-ink-muted">Opening the case…</p>;
    case "problem":
      return <CaseProblemPage caseId={caseId} error={found.error} />;
    case "open":
      return (
        <>
          <CasePlaces caseId={caseId} current="summary" />
          {found.refusal?.kind === "gone" ? (
            <DeletedMeanwhile caseId={caseId} version={found.refusal.version} />
          ) : null}
          <CaseSummaryPage
            opened={found.newest}
            reviewer={reviewer}
            renderToReview={(words) => (
              <Link
                to="/cases/$caseId/$step"
                params={{ caseId, step: checkStepId }}
                className={buttonClass()}
              >
                {words}
              </Link>
            )}
            renderCourse={(assessment) => <CourseOfCareView assessment={assessment} />}
          />
        </>
      );
  }
}
