import { useState } from "react";
import { isSamePerson, waitsUntil } from "#domain";
import { momentInWords } from "./moment-in-words.ts";
import { useCaseAtWork, useSaveDraft, useTeam } from "./team-context.tsx";

/** What somebody may do about a case of another's where a team works, and what is to be said of it. */
export type TakeOverSteps = {
  /** What the button says; null while an answer is waited for. */
  readonly label: string | null;
  readonly note: string | null;
  readonly isBusy: boolean;
  /** Whether the case is one's own now. */
  readonly start: () => Promise<boolean>;
};

/** Null where nobody else works: then a draft is taken over at once. */
export function useTakeOver(caseId: string, assignee: string | undefined): TakeOverSteps | null {
  const team = useTeam();
  const atWork = useCaseAtWork(caseId);
  const save = useSaveDraft(caseId);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  if (team === null) return null;

  const takeOver = atWork?.takeOver ?? null;
  const waiting = takeOver?.state === "asked" ? takeOver : null;
  const isMine = waiting?.askedBy.personId === team.personId;
  const mayTake =
    waiting !== null && isMine && atWork !== null && atWork.now >= waitsUntil(waiting);
  const isThere =
    atWork?.others.some(
      ({ name }) => assignee !== undefined && isSamePerson({ name }, { name: assignee }),
    ) ?? false;

  async function start(): Promise<boolean> {
    if (team === null) return false;
    setIsBusy(true);
    setProblem(null);
    const isSaved = await save();
    const outcome = isSaved ? await team.takeOver(caseId) : null;
    setIsBusy(false);
    if (outcome === null) {
      setProblem("Your changes aren’t saved yet, so your request was not sent. Save them first.");
      return false;
    }
    if (outcome.ok) return outcome.value.kind === "taken";
    setProblem(
      outcome.error.kind === "forbidden"
        ? "This case can’t be taken over as it is now. Nothing was changed."
        : "The server didn’t respond, so the case may not be yours. Nothing you typed is lost. Try again.",
    );
    return false;
  }

  return {
    label:
      waiting === null
        ? isThere
          ? "Ask to take over"
          : "Take over"
        : mayTake
          ? "Take over"
          : null,
    note:
      problem ??
      (waiting === null
        ? null
        : !isMine
          ? `${waiting.askedBy.name} asked for this case first.`
          : mayTake
            ? `${waiting.askedOf.name} did not respond. Their changes are saved.`
            : `${waiting.askedOf.name} was asked. If there is no answer by ${momentInWords(waitsUntil(waiting))}, you can take over the case.`),
    isBusy,
    start,
  };
}
