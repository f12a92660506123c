import type { BundleEntry } from "@medplum/fhirtypes";
import { type FactTree, readerOf, requestPaths } from "#criteria";
import { clockFrom, type Determination, type DueTimes, dueTimesOf, sentNotices } from "#domain";
import type { CaseAnswer } from "./answer-of-case.ts";
import { reviewedItems } from "./answered-items.ts";
import type { RequestParts } from "./request-parts.ts";
import { askedKinds, communicationRequestOf } from "./requested-information.ts";
import { tasksOf } from "./requested-tasks.ts";
import type { ResponseInput } from "./response-bundle.ts";

type Entry = Required<Pick<BundleEntry, "fullUrl" | "resource">>;

/** What an answer asks for, and until when; nothing is asked where no request for information is open. */
export type Requested = {
  /** When the decision is due, as far as it can be told; ISO. */
  readonly due?: string;
  /** What the letter that was sent asks for, in its words and order. */
  readonly askedItems: readonly string[];
  /** Addresses of the CommunicationRequests. */
  readonly requests: readonly string[];
  /** CommunicationRequests, and the Tasks for whoever wants them. */
  readonly entries: readonly Entry[];
};

/** The open request for information of a case, as its answer tells it. */
export function requestedOf(
  input: ResponseInput,
  answer: CaseAnswer,
  { parts, facts }: { readonly parts: RequestParts; readonly facts: FactTree },
): Requested {
  const times = timesOf(input, facts);
  const due = times === undefined ? {} : { due: instant(times.decisionDue) };
  if (answer.kind !== "pended" || answer.asked === undefined) {
    return { ...due, askedItems: [], requests: [], entries: [] };
  }
  const { asked } = answer;
  const kinds = askedKinds(asked);
  const about = { parts, items: linesAskedOf(parts, facts), askedAt: asked.recordedAt };
  const answerBy = times?.supplyBy ?? times?.stoppedUntil ?? times?.decisionDue;
  const { attachmentUrl } = input;
  const tasks =
    attachmentUrl === undefined
      ? []
      : kinds.flatMap((kind) =>
          tasksOf(kind, {
            ...about,
            attachmentUrl,
            changedAt: answer.since,
            ...(answerBy === undefined ? {} : { due: instant(answerBy) }),
          }),
        );
  return {
    ...due,
    askedItems: askedInLetter(input.determinations, asked),
    requests: kinds.map(({ fullUrl }) => fullUrl),
    entries: [...kinds.map((kind) => communicationRequestOf(kind, about)), ...tasks],
  };
}

function timesOf(
  { record, plan, now, zone }: ResponseInput,
  facts: FactTree,
): DueTimes | undefined {
  const basis = { zone, ...(plan.clocks === undefined ? {} : { plan: plan.clocks }) };
  return dueTimesOf(clockFrom(facts, basis, record), Date.parse(now));
}

/** The lines a request for information is about: those that are reviewed, else all that are open. */
function linesAskedOf({ items }: RequestParts, facts: FactTree) {
  const code = readerOf(requestPaths.cptCode)(facts);
  const reviewed = reviewedItems(items, typeof code === "string" ? code : undefined);
  return reviewed.length > 0 ? reviewed : items.filter(({ isCancelled }) => !isCancelled);
}

/** What the letter asks for that was sent since information was requested; a voided one asks for nothing. */
function askedInLetter(
  determinations: readonly Determination[],
  asked: Determination,
): readonly string[] {
  const letter = sentNotices(determinations).find(
    ({ notice, determination, voidedBy }) =>
      notice.kind === "request-for-information" &&
      voidedBy === undefined &&
      Date.parse(determination.recordedAt) >= Date.parse(asked.recordedAt),
  );
  return (letter?.notice.parts ?? []).flatMap((part) =>
    part.kind === "list" && part.ordered === true ? part.items : [],
  );
}

function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
