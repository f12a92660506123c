import { getRouteApi, Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useDeterminations, usePhysicians } from "#data";
import {
  advisoryModeOf,
  type Person,
  poolQualifications,
  qualificationsOf,
  type ReviewerQualifications,
} from "#domain";
import { buttonClass } from "#ui";
import { CourseOfCareView, hasCourse } from "../features/course-of-care/index.ts";
import { RecordViewer } from "../features/documents/index.ts";
import { PhysicianPage } from "../features/physician-review/index.ts";
import { SinceSignedNote } from "../features/case-header/index.ts";
import { OpenedCase } from "./opened-case.tsx";
import { usePerson } from "./people/use-person.ts";
import { usePlanZone } from "./use-plan-zone.ts";

const route = getRouteApi("/stored/cases/$caseId/decision");

/** The case as a physician advisor reads and decides it. */
export function CaseDecisionRoute() {
  const { caseId } = route.useParams();
  const person = usePerson();
  const zone = usePlanZone();
  const qualifications = useQualifications(person);
  return (
    <>
      <ReadBeside caseId={caseId} />
      <OpenedCase
        caseId={caseId}
        current="decision"
        titleOf={() => `Decision · Case ${caseId.slice(0, 8)}`}
      >
        {(opened) => (
          <PhysicianPage
            // Another person has another draft, and starts to read anew.
            key={person.id}
            opened={opened}
            person={person}
            qualifications={qualifications}
            zone={zone}
            renderCourse={(assessment) =>
              hasCourse(assessment) ? (
                <CourseOfCareView assessment={assessment} mode={advisoryModeOf(opened.value)} />
              ) : null
            }
            renderSince={(assessment) => (
              <SinceSignedNote record={opened.value} assessment={assessment} />
            )}
            renderRecord={(open) => (
              <RecordViewer caseId={caseId} open={open} onCite={() => undefined} isReadOnly />
            )}
            renderToNotice={(words) => (
              <Link
                to="/cases/$caseId/notice"
                params={{ caseId }}
                className={buttonClass({ variant: "primary" })}
              >
                {words}
              </Link>
            )}
          />
        )}
      </OpenedCase>
    </>
  );
}

/** What is on file of somebody's specialties and licenses: the profile, and on a team's server the pool's entry. */
function useQualifications(person: Person): ReviewerQualifications {
  const pool = usePhysicians();
  const found = pool.data?.ok === true ? pool.data.value : undefined;
  return useMemo(() => {
    const own = found?.find((physician) => physician.person.id === person.id);
    return own === undefined ? qualificationsOf(person) : poolQualifications(own);
  }, [found, person]);
}

/** Reads what the page shows beside the case while the case itself is read, so that it is drawn once. */
function ReadBeside({ caseId }: { readonly caseId: string }) {
  useDeterminations(caseId);
  return null;
}
