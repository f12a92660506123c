import { useRef } from "react";
import { Disclosure, useWidth } from "#ui";
import { AmountBars } from "./amount-bars.tsx";
import { CourseTables } from "./course-tables.tsx";
import type { CourseOfCare } from "./course.ts";
import { PainLine } from "./pain-line.tsx";
import { Timeline } from "./timeline.tsx";
import { UndatedList } from "./undated-list.tsx";

/** One picture: what has a date on a time line, what has none beside it, amounts and pain scores. */
export function CoursePicture({ course }: { readonly course: CourseOfCare }) {
  const frame = useRef<HTMLElement>(null);
  const width = useWidth(frame);
  const isWide = width >= 640;
  const half = isWide ? Math.floor((width - 32) / 2) : width;
  return (
    <figure ref={frame} aria-label="Course of care" className="@container grid min-w-0 gap-5">
      {width === 0 ? null : (
        <>
          <Timeline course={course} width={width} />
          <UndatedList lanes={course.lanes} />
          <div className={isWide ? "grid grid-cols-2 gap-8" : "grid gap-5"}>
            {course.amounts.length === 0 ? null : (
              <AmountBars amounts={course.amounts} width={half} />
            )}
            {course.pain.length === 0 ? null : <PainLine stages={course.pain} width={half} />}
          </div>
        </>
      )}
      <div className="print:hidden">
        <Disclosure summary="View as tables" look="plain">
          <CourseTables course={course} />
        </Disclosure>
      </div>
    </figure>
  );
}
