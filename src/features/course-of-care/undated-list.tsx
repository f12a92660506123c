import { CircleDashed, Dot, FileQuestionMark } from "lucide-react";
import type { Lane, UndatedItem } from "./course.ts";
import { Entered } from "#ui";

/** What the answers tell without a date: never put on the time line. */
export function UndatedList({ lanes }: { readonly lanes: readonly Lane[] }) {
  const undated = lanes.filter((lane) => lane.undated.length > 0);
  if (undated.length === 0) return null;
  return (
    <div className="grid gap-1.5">
      <h3 className="text-sm font-semibold">No date</h3>
      <dl className="grid gap-x-6 gap-y-2 @lg:grid-cols-2">
        {undated.map(({ id, title, undated: items }) => (
          <div key={id} className="min-w-0 break-inside-avoid">
            <dt className="text-sm text-ink-muted">{title}</dt>
            {items.map((item) => (
              <dd key={item.label} className="flex items-start gap-1.5">
                <StateMark state={item.state} />
                <span className={item.state === "value" ? undefined : "text-ink-muted"}>
                  <Entered isSentence text={item.label} />
                </span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </div>
  );
}

/** The words say it too; the mark lets the eye find it. */
function StateMark({ state }: { readonly state: UndatedItem["state"] }) {
  switch (state) {
    case "value":
      return <Dot aria-hidden="true" className="mt-0.5 size-4 shrink-0" />;
    case "not-documented":
      return (
        <FileQuestionMark aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ink-muted" />
      );
    case "not-applicable":
      return null;
    case "unanswered":
      return <CircleDashed aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ink-muted" />;
  }
}
