import { lazy, memo, Suspense, useMemo } from "react";
import { type AdvisoryMode, type Assessment, sameJson } from "#domain";
import { courseOfCare } from "./course-of-care.ts";
import type { CourseOfCare } from "./course.ts";

/** The picture of the course of care; the charting library is loaded when the first one is shown. */
export function CourseOfCareView({
  assessment,
  mode,
}: {
  readonly assessment: Assessment;
  /** How much of what the plan asks for may be shown beside what there was. */
  readonly mode: AdvisoryMode;
}) {
  const course = useMemo(() => courseOfCare(assessment, mode), [assessment, mode]);
  return (
    <Suspense fallback={<p className="text-ink-muted">Drawing…</p>}>
      <SteadyPicture course={course} />
    </Suspense>
  );
}

const CoursePicture = lazy(async () => {
  const { CoursePicture } = await import("./course-picture.tsx");
  return { default: CoursePicture };
});

/** Most keystrokes change nothing of the picture. */
const SteadyPicture = memo(
  ({ course }: { readonly course: CourseOfCare }) => <CoursePicture course={course} />,
  (one, other) => sameJson(one.course, other.course),
);
