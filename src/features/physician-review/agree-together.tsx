import { Check } from "lucide-react";
import { type DecisionDraft, viewOf } from "#domain";
import type { CriterionResult, Evaluation } from "#criteria";
import { Button } from "#ui";
import { useDecisionPage } from "./decision-page-context.ts";

/** The one press that agrees with every criterion of a list of which nothing was said yet. */
export function AgreeTogether({
  id,
  results,
  agree,
  words,
}: {
  /** Where a gap of the decision leads to. */
  readonly id: string;
  readonly results: readonly CriterionResult[];
  readonly agree: (draft: DecisionDraft, evaluation: Evaluation) => DecisionDraft;
  /** Of the button, by how many are left and whether that is all of them. */
  readonly words: (count: number, isAll: boolean) => string;
}) {
  const { assessment, draft, amend } = useDecisionPage();
  const open = results.filter((result) => viewOf(draft, result) === undefined);
  return (
    <div
      id={id}
      className="mt-2 flex flex-wrap items-center gap-3 border-t border-line pt-2 print:hidden"
    >
      {open.length === 0 ? (
        <p className="flex items-center gap-1.5 text-ink-muted">
          <Check aria-hidden="true" className="size-4" />
          You have given your view of each of these.
        </p>
      ) : (
        <Button
          data-agree-together
          onClick={() => amend((before) => agree(before, assessment.evaluation))}
        >
          {words(open.length, open.length === results.length)}
          <span className="sr-only">
            : {open.map(({ criterion }) => criterion.title).join("; ")}
          </span>
        </Button>
      )}
    </div>
  );
}
