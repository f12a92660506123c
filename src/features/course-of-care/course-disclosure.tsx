import { ChevronRight } from "lucide-react";
import { lazy, memo, Suspense, useState } from "react";
import { hasCourse } from "./course-of-care.ts";
import type { AdvisoryMode, Assessment } from "#domain";

/** The picture, folded away during the review: nothing of it is computed or loaded while it is closed. */
export const CourseDisclosure = memo(function CourseDisclosure({
  assessment,
  mode,
}: {
  readonly assessment: Assessment;
  readonly mode: AdvisoryMode;
}) {
  const [isOpen, setIsOpen] = useState(false);
  if (!hasCourse(assessment)) return null;
  return (
    <details
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
      className="group/course mt-4 rounded-lg border border-line bg-surface"
    >
      <summary className="flex min-h-8 list-none items-center gap-2 rounded-lg px-3 py-1.5 hover:bg-sunken [&::-webkit-details-marker]:hidden pointer-coarse:min-h-10">
        <ChevronRight
          aria-hidden="true"
          className="size-4 shrink-0 text-ink-muted transition-transform group-open/course:rotate-90"
        />
        <h2 className="font-medium">Course of care</h2>
      </summary>
      <div className="border-t border-line px-3 py-2.5">
        {isOpen ? (
          <Suspense fallback={<p className="text-ink-muted">Drawing…</p>}>
            <CourseOfCareView assessment={assessment} mode={mode} />
          </Suspense>
        ) : null}
      </div>
    </details>
  );
});

const CourseOfCareView = lazy(async () => {
  const { CourseOfCareView: view } = await import("./course-of-care-view.tsx");
  return { default: view };
});
