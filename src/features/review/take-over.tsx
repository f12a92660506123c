import { Button, LiveRegion } from "#ui";
import { UserRoundPen } from "lucide-react";
import { useState } from "react";
import { useTakeOver } from "#data";
import { isQueue } from "#domain";
import { useLiveValue } from "./live-value.ts";
import { useReview } from "./review-context.ts";

/**
 * Says whose draft this is when it is somebody else's, and takes it over: with one click, or, where a team works and
 * that person has the case open, by asking first. Nothing is locked: the history tells who wrote what either way.
 */
export function TakeOver({ reviewer }: { readonly reviewer: string }) {
  const { draft, amend, autosave } = useReview();
  const assignee = useLiveValue(draft, (record) => record.assignee);
  const inTeam = useTakeOver(autosave.getDraft().id, assignee);
  const [said, setSaid] = useState("");
  const isOthers = assignee !== undefined && assignee !== reviewer;
  const label = inTeam === null ? "Take over" : inTeam.label;

  async function takeOver(): Promise<void> {
    if (inTeam === null) {
      amend({ assignee: reviewer });
      void autosave.flush();
    } else if (!(await inTeam.start())) return;
    setSaid("The draft is now assigned to you.");
  }

  return (
    <>
      {isOthers ? (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-info-line bg-info-soft px-4 py-1.5 lg:px-6">
          <UserRoundPen aria-hidden="true" className="size-4 shrink-0 text-info" />
          <p className="min-w-0">
            {isQueue(assignee) ? "In the " : "Draft of "}
            <strong className="font-semibold">{assignee}</strong>
          </p>
          {label === null ? null : (
            <Button size="small" disabled={inTeam?.isBusy} onClick={() => void takeOver()}>
              {label}
            </Button>
          )}
          <p role="status" className="min-w-0">
            {inTeam?.note}
          </p>
        </div>
      ) : null}
      <LiveRegion>{said}</LiveRegion>
    </>
  );
}
