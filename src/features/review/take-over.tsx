import { Button, LiveRegion } from "#ui";
import { UserRoundPen } from "lucide-react";
import { useState } from "react";
import { useLiveValue } from "./live-value.ts";
import { useReview } from "./review-context.ts";

/**
 * Says whose draft this is when it is somebody else's, and takes it over with one click. Nothing is
 * locked: the history tells who wrote what either way.
 */
export function TakeOver({ reviewer }: { readonly reviewer: string }) {
  const { draft, amend, autosave } = useReview();
  const assignee = useLiveValue(draft, (record) => record.assignee);
  const [said, setSaid] = useState("");
  const isOthers = assignee !== undefined && assignee !== reviewer;
  return (
    <>
      {isOthers ? (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-info-line bg-info-soft px-4 py-1.5 lg:px-6">
          <UserRoundPen aria-hidden="true" className="size-4 shrink-0 text-info" />
          <p className="min-w-0">
            Draft of <strong className="font-semibold">{assignee}</strong>
          </p>
          <Button
            size="small"
            onClick={() => {
              amend({ assignee: reviewer });
              void autosave.flush();
              setSaid("The draft is now assigned to you.");
            }}
          >
            Take over
          </Button>
        </div>
      ) : null}
      <LiveRegion>{said}</LiveRegion>
    </>
  );
}
