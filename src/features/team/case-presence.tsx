import { type ReactNode, useEffect, useState } from "react";
import { HandHelping, Users } from "lucide-react";
import { momentInWords, useCaseAtWork, useNoteOpen, useSaveDraft, useTeam } from "#data";
import { presenceInWords, type TakeOver, takeOverInWords, waitsUntil } from "#domain";
import { Button, Entered, LiveRegion } from "#ui";

const lineClass = "flex flex-wrap items-center gap-x-3 gap-y-1.5 border-b px-4 py-1.5 lg:px-6";

/**
 * Who else has this case open, and what is asked of whoever works on it. That somebody comes or goes is written and not
 * spoken; a question and how it ended are spoken once.
 */
export function CaseAtWorkLines({
  caseId,
  children,
}: {
  readonly caseId: string;
  /** To whom the case is assigned. */
  readonly children: ReactNode;
}) {
  useNoteOpen(caseId);
  const team = useTeam();
  const atWork = useCaseAtWork(caseId);
  const save = useSaveDraft(caseId);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const takeOver = atWork?.takeOver ?? null;
  const question =
    takeOver?.state === "asked" && takeOver.askedOf.personId === team?.personId ? takeOver : null;
  const questionId = question?.id;
  // What was typed is saved before anybody can take the case.
  useEffect(() => {
    if (questionId !== undefined) void save();
  }, [questionId, save]);
  if (team === null) return null;

  const present = atWork === null ? null : presenceInWords(atWork.others);
  const ended =
    takeOver === null || takeOver.id === dismissed
      ? null
      : takeOverInWords(takeOver, team.personId, momentInWords);
  return (
    <div className="-mx-4 -mt-4 mb-4 lg:-mx-6 print:hidden">
      <div className={`${lineClass} border-line bg-surface text-ink-muted empty:hidden`}>
        {present === null ? null : (
          <>
            <Users aria-hidden="true" className="size-4 shrink-0" />
            <p className="min-w-0">
              <Entered isSentence text={present} />
            </p>
          </>
        )}
        {children}
      </div>
      {question === null ? null : <Question key={question.id} question={question} />}
      {ended === null ? null : (
        <div className={`${lineClass} border-info-line bg-info-soft`}>
          <p className="min-w-0">
            <Entered isSentence text={ended} />
          </p>
          <Button size="small" variant="quiet" onClick={() => setDismissed(takeOver?.id ?? null)}>
            Dismiss
          </Button>
        </div>
      )}
      <LiveRegion>
        {question === null
          ? (ended ?? "")
          : `${question.askedBy.name} is asking to take over this case.`}
      </LiveRegion>
    </div>
  );
}

/** Gives the case to whoever asked, after everything typed was saved, or says no. */
function Question({ question }: { readonly question: TakeOver }) {
  const team = useTeam();
  const save = useSaveDraft(question.caseId);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const { name } = question.askedBy;

  async function reply(answer: "given" | "declined"): Promise<void> {
    setIsBusy(true);
    setProblem(null);
    const isSaved = await save();
    const outcome =
      isSaved || answer === "declined" ? await team?.answerTakeOver(question, answer) : null;
    setIsBusy(false);
    if (outcome === null)
      setProblem(
        "Your changes aren’t saved yet, so you still have the case. Save them, then answer.",
      );
    else if (outcome?.ok === false)
      setProblem(
        outcome.error.kind === "not-found"
          ? "This request is no longer open. Your changes are saved."
          : "Your answer didn’t reach the server. What you typed is safe. Answer again.",
      );
  }

  return (
    <div className={`${lineClass} border-info-line bg-info-soft`}>
      <p className="flex min-w-0 items-start gap-x-3">
        <HandHelping aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-info" />
        <span className="min-w-0">
          <Entered
            isSentence
            text={`${name} is asking to take over this case. If you don’t answer, it can be taken over after ${momentInWords(waitsUntil(question))}. Your changes are saved first.`}
          />
        </span>
      </p>
      <Button size="small" disabled={isBusy} onClick={() => void reply("given")}>
        Give the case to {name}
      </Button>
      <Button size="small" variant="quiet" disabled={isBusy} onClick={() => void reply("declined")}>
        Keep the case
      </Button>
      {problem === null ? null : <p role="alert">{problem}</p>}
    </div>
  );
}
