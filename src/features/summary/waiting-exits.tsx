import { useState } from "react";
import { type CaseDraft, useMinute, useSaveCase, useSignCase } from "#data";
import {
  type Assessment,
  type CaseClock,
  type ClockEvent,
  dueTimesOf,
  instantInZone,
  mayOffer,
  type Person,
  type StoreError,
  waitingOf,
  type WallTime,
  wallTimeIn,
} from "#domain";
import { Button, Callout, focusField, ReasonDialog } from "#ui";
import { readArrival } from "./arrival.ts";
import { ArrivalFields } from "./arrival-fields.tsx";
import { withClockEvent } from "./clock-of-hand-off.ts";
import { determinationOf } from "./determination-of.ts";
import { refusalInWords } from "./refusal-in-words.ts";
import { type WaitingExit, waitingExits, type WaitingExitId } from "./waiting-exit-words.ts";

/** Every way on for a case that waits for information; a withdrawal is offered below, as in any other state. */
export function WaitingExits({
  draft,
  assessment,
  person,
  clock,
}: {
  readonly draft: CaseDraft;
  readonly assessment: Assessment;
  readonly person: Person;
  readonly clock: CaseClock;
}) {
  const { record, autosave, adopt } = draft;
  const { zone } = clock;
  const save = useSaveCase();
  const sign = useSignCase();
  const [refusal, setRefusal] = useState<StoreError>();
  const [asking, setAsking] = useState<WaitingExitId>("arrived");
  const [isAsking, setIsAsking] = useState(false);
  const [arrived, setArrived] = useState<WallTime>(() => wallTimeIn(zone, Date.now()));
  const [problem, setProblem] = useState<string>();
  const offered = waitingExits.filter(({ action }) => mayOffer(action, record.state, person));
  const exit = waitingExits.find(({ id }) => id === asking);

  const take = async ({ event, id }: WaitingExit, reason: string, now: number): Promise<void> => {
    const asked = record.clockEvents?.findLast(
      ({ kind, withdrawn }) => kind === "information-requested" && withdrawn === undefined,
    );
    const arrival =
      event.isArrival === true
        ? readArrival(arrived, zone, {
            asked: asked === undefined ? undefined : Date.parse(asked.at),
            now,
          })
        : ({ ok: true, at: new Date(now).toISOString() } as const);
    if (!arrival.ok) {
      setProblem(arrival.message);
      focusField("arrived-date");
      return;
    }
    setIsAsking(false);
    setRefusal(undefined);
    const moved: ClockEvent = { kind: event.kind, at: arrival.at, reason };
    const stored = id === "refer" ? await refer(moved) : await stay(id, moved);
    if (stored.ok) adopt({ value: stored.value, version: stored.version });
    else setRefusal(stored.error);
  };

  function stay(id: WaitingExitId, moved: ClockEvent) {
    const after = id === "part" ? record : { ...record, state: "in-review" as const };
    return save.mutateAsync({
      record: withClockEvent(after, moved),
      ifMatch: autosave.getVersion(),
    });
  }

  /** Signed like every referral, with what the recommendation rests on. */
  function refer(moved: ClockEvent) {
    const disposition = "referred-to-physician";
    return sign.mutateAsync({
      record: withClockEvent({ ...record, state: disposition }, moved),
      ifMatch: autosave.getVersion(),
      determination: determinationOf(
        { caseId: record.id, disposition, reason: moved.reason, by: person, at: moved.at },
        assessment,
      ),
    });
  }

  return (
    <>
      <WaitingTime clock={clock} />
      {offered.length === 0 ? null : (
        <div className="flex flex-wrap gap-2 xl:grid">
          {offered.map(({ id, label }, index) => (
            <Button
              key={id}
              variant={index === 0 ? "primary" : "secondary"}
              disabled={save.isPending || sign.isPending}
              onClick={() => {
                setArrived(wallTimeIn(zone, Date.now()));
                setProblem(undefined);
                setAsking(id);
                setIsAsking(true);
              }}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
      {exit === undefined ? null : (
        <ReasonDialog
          isOpen={isAsking}
          title={exit.title}
          description={exit.description}
          label={exit.question}
          hint="Saved with the case’s clocks."
          confirmLabel={exit.confirm}
          missing={exit.missing}
          onClose={() => setIsAsking(false)}
          onConfirm={(reason) => void take(exit, reason, Date.now())}
        >
          {exit.event.isArrival === true ? (
            <ArrivalFields arrived={arrived} zone={zone} problem={problem} onChange={setArrived} />
          ) : null}
        </ReasonDialog>
      )}
      <div role="alert">
        {refusal === undefined ? null : (
          <Callout tone="critical" title="Nothing was recorded">
            {refusalInWords(refusal)}
          </Callout>
        )}
      </div>
    </>
  );
}

/** How long an answer still helps, and a reminder before that is over. */
function WaitingTime({ clock }: { readonly clock: CaseClock }) {
  const now = useMinute();
  const times = dueTimesOf(clock, now);
  const waiting = times === undefined ? undefined : waitingOf(times, now);
  if (times === undefined || waiting === undefined) return null;
  const by = instantInZone(waiting.answerBy, clock.zone);
  const due = instantInZone(times.decisionDue, clock.zone);
  switch (waiting.state) {
    case "in-time":
      return (
        <p>
          An answer helps until {by}. The decision is due {due}.
        </p>
      );
    case "remind":
      return (
        <Callout tone="warning" title={`The time to answer ends ${by}`}>
          If nothing has arrived, call the provider. If nothing arrives by then, resume the review
          or refer the case as it is. The decision is due {due}.
        </Callout>
      );
    case "ran-out":
      return (
        <Callout tone="critical" title={`The time to answer ended ${by}`}>
          Resume the review, or refer the case as it is. The decision{" "}
          {now > times.decisionDue ? "was" : "is"} due {due}.
        </Callout>
      );
  }
}
