import { TriangleAlert } from "lucide-react";
import { Button } from "#ui";
import { pageProblemInWords } from "./page-problem-words.ts";
import type { PageProblem } from "./page-problem.ts";

export type PageProblemNoteProps = {
  readonly page: number;
  readonly problem: PageProblem;
  readonly wasRetried: boolean;
  readonly onRetry: () => void;
};

/** Over a page that could not be drawn, or not all of it: what happened, what it means, another way. */
export function PageProblemNote({ page, problem, wasRetried, onRetry }: PageProblemNoteProps) {
  const { happened, next, retry } = pageProblemInWords(problem, wasRetried);
  return (
    // Paper is white in both themes, so these are no theme tokens.
    <div
      role="note"
      className="absolute inset-x-0 top-0 z-10 flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-[#b45309] bg-[#fff7e6] px-3 py-2 text-sm text-[#3b2a08]"
    >
      <TriangleAlert aria-hidden="true" className="size-4 shrink-0" />
      <p className="min-w-40 flex-1">
        <strong>Page {page}.</strong> {happened} It doesn’t count as viewed. {next}
      </p>
      {retry === undefined ? null : (
        <Button size="small" onClick={onRetry}>
          {retry}
          <span className="sr-only">, page {page}</span>
        </Button>
      )}
    </div>
  );
}
