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
import { useMemo } from "react";
import { type CaseDraft, momentInWords, useDeterminations } from "#data";
import {
  type Assessment,
  type ClockBasis,
  clockFrom,
  type ClosedState,
  type Determination,
  isClosed,
  type Person,
  personInWords,
} from "#domain";
import { Entered } from "#ui";
import { RecallHandOff } from "./recall-hand-off.tsx";
import { WaitingExits } from "./waiting-exits.tsx";

/** Where a closed case is, who handed it over and why, and the ways on while it waits for information. */
export function ClosedReview({
  draft,
  assessment,
  person,
  basis,
}: {
  readonly draft: CaseDraft;
  readonly assessment: Assessment;
  readonly person: Person;
  /** How the plan counts days. */
  readonly basis: ClockBasis;
}) {
  const { record } = draft;
  const determinations = useDeterminations(record.id);
  const clock = useMemo(
    () => clockFrom(assessment.facts, basis, record),
    [assessment.facts, basis, record],
  );
  if (!isClosed(record.state)) return null;
  const last =
    determinations.data?.ok === true ? determinations.data.value.items.at(-1) : undefined;
  const { title, text, icon: Icon } = closedWords[record.state];

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
      {determinations.data?.ok === true ? (
        <RecallHandOff
          draft={draft}
          determinations={determinations.data.value.items}
          assessment={assessment}
          person={person}
        />
      ) : null}
      {record.state === "information-requested" ? (
        <WaitingExits draft={draft} assessment={assessment} person={person} clock={clock} />
      ) : null}
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
