import { setInWords } from "#criteria";
import {
  CircleCheck,
  CircleDashed,
  CircleSlash,
  Gavel,
  type LucideIcon,
  MailCheck,
  MailQuestionMark,
  Stamp,
  UserRoundCheck,
} from "lucide-react";
import { useState } from "react";
import { type CaseDraft, momentInWords, useDeterminations, useSaveCase } from "#data";
import {
  type ClosedState,
  type Determination,
  isClosed,
  mayOffer,
  type Person,
  personInWords,
  type StoreError,
  type WallTime,
  wallTimeIn,
} from "#domain";
import { Entered, Button, Callout, focusField, ReasonDialog } from "#ui";
import { readArrival } from "./arrival.ts";
import { ArrivalFields } from "./arrival-fields.tsx";
import { withClockEvent } from "./clock-of-hand-off.ts";
import { refusalInWords } from "./refusal-in-words.ts";

/** Where a closed case is, who handed it over and why, and the way back while it waits for information. */
export function ClosedReview({
  draft,
  person,
  zone,
}: {
  readonly draft: CaseDraft;
  readonly person: Person;
  /** IANA name of the zone in which the plan counts days. */
  readonly zone: string;
}) {
  const { record, autosave, adopt } = draft;
  const determinations = useDeterminations(record.id);
  const save = useSaveCase();
  const [refusal, setRefusal] = useState<StoreError>();
  const [isAsking, setIsAsking] = useState(false);
  const [arrived, setArrived] = useState<WallTime>(() => wallTimeIn(zone, Date.now()));
  const [problem, setProblem] = useState<string>();
  if (!isClosed(record.state)) return null;
  const last =
    determinations.data?.ok === true ? determinations.data.value.items.at(-1) : undefined;
  const { title, text, icon: Icon } = closedWords[record.state];

  const reopen = async (reason: string): Promise<void> => {
    const now = Date.now();
    const asked = record.clockEvents?.findLast(
      ({ kind, withdrawn }) => kind === "information-requested" && withdrawn === undefined,
    );
    const arrival = readArrival(arrived, zone, {
      asked: asked === undefined ? undefined : Date.parse(asked.at),
      now,
    });
    if (!arrival.ok) {
      setProblem(arrival.message);
      focusField("arrived-date");
      return;
    }
    setIsAsking(false);
    setRefusal(undefined);
    const stored = await save.mutateAsync({
      record: withClockEvent(
        { ...record, state: "in-review" },
        { kind: "information-received", at: arrival.at, reason },
      ),
      ifMatch: autosave.getVersion(),
    });
    if (stored.ok) adopt({ value: stored.value, version: stored.version });
    else setRefusal(stored.error);
  };

  return (
    <section
      aria-labelledby="closed-review"
      className="grid gap-3 rounded-lg border border-info-line bg-info-soft px-4 py-3"
    >
      <h2
        id="closed-review"
        tabIndex={-1}
        className="flex items-center gap-2 text-lg font-semibold text-info"
      >
        <Icon aria-hidden="true" className="size-5 shrink-0" />
        {title}
      </h2>
      <p>{text}</p>
      {last === undefined ? null : <HandedOffBy determination={last} />}
      {mayOffer("receive-information", record.state, person) ? (
        <Button
          variant="primary"
          disabled={save.isPending}
          onClick={() => {
            setArrived(wallTimeIn(zone, Date.now()));
            setProblem(undefined);
            setIsAsking(true);
          }}
        >
          Record receipt and resume review
        </Button>
      ) : null}
      <ReasonDialog
        isOpen={isAsking}
        title="Information received"
        description="The review will reopen. If the clock was paused, it resumes from the time of receipt."
        label="What was received?"
        hint="Saved with the case’s clocks."
        confirmLabel="Resume review"
        missing="Describe in a few words what was received"
        onClose={() => setIsAsking(false)}
        onConfirm={(reason) => void reopen(reason)}
      >
        <ArrivalFields arrived={arrived} zone={zone} problem={problem} onChange={setArrived} />
      </ReasonDialog>
      <div role="alert">
        {refusal === undefined ? null : (
          <Callout tone="critical" title="The review was not reopened">
            {refusalInWords(refusal)}
          </Callout>
        )}
      </div>
    </section>
  );
}

function HandedOffBy({ determination }: { readonly determination: Determination }) {
  const { recordedAt, recordedBy, rationale, basis } = determination;
  return (
    <div className="text-sm">
      <p>
        By <Entered text={personInWords(recordedBy)} /> on{" "}
        <time dateTime={recordedAt}>{momentInWords(recordedAt)}</time>
        {typeof basis["criteriaSet"] === "string"
          ? `, evaluated with ${setInWords(basis["criteriaSet"])}`
          : null}
        .
      </p>
      {rationale === "" ? null : (
        <p className="mt-1">
          Reason: <Entered text={rationale} />
        </p>
      )}
    </div>
  );
}

const closedWords = {
  "referred-to-physician": {
    title: "With the physician advisor",
    text: "The nurse’s review is closed. The answers stay as they were handed off.",
    icon: UserRoundCheck,
  },
  "information-requested": {
    title: "Waiting for information",
    text: "Send the request letter under Notice. The answers stay unchanged until the information arrives.",
    icon: MailQuestionMark,
  },
  "recommended-approval": {
    title: "Approval recommended",
    text: "The nurse’s review is closed. A physician advisor signs the decision.",
    icon: Stamp,
  },
  approved: decided("Approved", CircleCheck),
  "partially-approved": decided("Partially approved", CircleDashed),
  adverse: decided("Adverse determination", Gavel),
  withdrawn: {
    title: "Withdrawn",
    text: "The request was withdrawn. The answers stay unchanged.",
    icon: CircleSlash,
  },
  "notice-issued": {
    title: "Notice issued",
    text: "The notice was recorded as sent. The answers stay as they were at the decision.",
    icon: MailCheck,
  },
} as const satisfies Record<ClosedState, unknown>;

function decided(title: string, icon: LucideIcon) {
  const text =
    "A physician advisor has decided. The answers stay unchanged. The notice has not been sent yet.";
  return { title, text, icon };
}
