import { PhoneCall } from "lucide-react";
import { useState } from "react";
import { useClockEvents } from "#data";
import {
  type CaseClock,
  type DueTimes,
  instantAtWall,
  spanInWords,
  type WallTime,
  wallTimeIn,
  zoneInWords,
} from "#domain";
import { Button, focusField, MomentFields, ReasonDialog } from "#ui";
import { NotWritten } from "./not-written.tsx";

/** Records that the person was told orally of a decision, on which the time for the written notice may depend. */
export function OralNotice({
  caseId,
  clock,
  times,
}: {
  readonly caseId: string;
  readonly clock: CaseClock;
  readonly times: DueTimes;
}) {
  const { zone } = clock;
  const write = useClockEvents(caseId);
  const [isAsking, setIsAsking] = useState(false);
  const [told, setTold] = useState<WallTime>(() => wallTimeIn(zone, Date.now()));
  const [problem, setProblem] = useState<string>();
  const { decidedAt, notifiedOrallyAt, noticeGivenAt, reconsideration } = times;
  const { notice } = times.rule;
  // What a call does to the notice of an appeal was not read.
  if (reconsideration !== undefined || decidedAt === undefined) return null;
  if (notifiedOrallyAt !== undefined || noticeGivenAt !== undefined) {
    return null;
  }

  function confirm(reason: string): void {
    const at = instantAtWall(zone, told);
    const message =
      at === undefined
        ? "Enter the date and time of the call"
        : at > Date.now()
          ? "The call can’t be in the future"
          : at + 60_000 <= (decidedAt ?? 0)
            ? "The call can’t have been before the decision"
            : undefined;
    if (at === undefined || message !== undefined) {
      setProblem(message);
      focusField("told-date");
      return;
    }
    setIsAsking(false);
    // The fields hold whole minutes: a call within the minute of the decision came after it.
    const instant = new Date(Math.max(at, decidedAt ?? at)).toISOString();
    write.mutate([{ kind: "notified-orally", at: instant, reason }]);
  }

  return (
    <div className="empty:hidden">
      <Button
        size="small"
        icon={<PhoneCall />}
        onClick={() => {
          setTold(wallTimeIn(zone, Date.now()));
          setProblem(undefined);
          setIsAsking(true);
        }}
      >
        Record oral notice
      </Button>
      <NotWritten outcome={write.data} />
      <ReasonDialog
        isOpen={isAsking}
        title="Record oral notice?"
        description={
          notice.by === "after-oral-notice"
            ? `If the person was told in time, the written notice is due within ${spanInWords(notice.span)} of it. ${times.rule.provenance}`
            : "It stays on record. The written notice is due as before."
        }
        label="Who told whom, and what was said"
        confirmLabel="Record oral notice"
        missing="Say in a sentence who was told what"
        onClose={() => setIsAsking(false)}
        onConfirm={confirm}
      >
        <MomentFields
          id="told"
          dateLabel="Date of the call"
          dateHint={zoneInWords(zone)}
          timeLabel="Time of the call"
          value={told}
          error={problem}
          onChange={setTold}
        />
      </ReasonDialog>
    </div>
  );
}
