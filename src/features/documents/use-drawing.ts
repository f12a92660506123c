import { useEffect, useRef, useState } from "react";
import { releaseCanvas } from "./canvas-scale.ts";
import { PageNotShownError, type PageProblem } from "./page-problem.ts";
import type { PageSource, PageView } from "./page-source.ts";

export type DrawingProps = {
  readonly page: number;
  readonly source: PageSource;
  readonly view: PageView;
  /** Whether all of the page is on screen. */
  readonly onDrawn: (page: number, isDrawn: boolean) => void;
  /** The page, or part of it, could not be drawn. */
  readonly onProblem: (page: number, problem: PageProblem) => void;
};

export type Drawing = {
  readonly problem: PageProblem | undefined;
  /** The page was drawn with all that can be spent. */
  readonly wasRetried: boolean;
  readonly retry: () => void;
};

type Outcome = { readonly source: PageSource; readonly problem: PageProblem | undefined };

/** Draws the page at its scale; the drawing before stays, stretched, until the next is there. */
export function useDrawing({ source, page, view, onDrawn, onProblem }: DrawingProps) {
  const { scale, rotation } = view;
  const holder = useRef<HTMLDivElement>(null);
  const [outcome, setOutcome] = useState<Outcome>();
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (attempt > 0) source.tryHarder?.(page);
    const stop = new AbortController();
    const tell = (problem: PageProblem | undefined) => {
      setOutcome({ source, problem });
      onDrawn(page, problem === undefined);
      if (problem !== undefined) onProblem(page, problem);
    };
    source.draw(page, { scale, rotation }, stop.signal).then(
      (canvas) => {
        if (stop.signal.aborted || holder.current === null) return releaseCanvas(canvas);
        canvas.className = "absolute inset-0 block size-full";
        releaseDrawing(holder.current);
        holder.current.replaceChildren(canvas);
        tell(source.problemOf?.(page));
      },
      (error: unknown) => {
        if (stop.signal.aborted) return;
        tell(error instanceof PageNotShownError ? error.problem : "damaged");
      },
    );
    return () => stop.abort();
  }, [source, page, scale, rotation, attempt, onDrawn, onProblem]);

  useEffect(() => {
    const element = holder.current;
    return () => {
      if (element !== null) releaseDrawing(element);
      onDrawn(page, false);
    };
  }, [page, onDrawn]);

  const drawing: Drawing = {
    problem: outcome?.source === source ? outcome.problem : undefined,
    // Where there is no other way to draw it, all has been tried.
    wasRetried: attempt > 0 || source.tryHarder === undefined,
    retry() {
      setOutcome(undefined);
      setAttempt(attempt + 1);
    },
  };
  return [holder, drawing] as const;
}

function releaseDrawing(holder: HTMLElement): void {
  for (const canvas of holder.querySelectorAll("canvas")) releaseCanvas(canvas);
  holder.replaceChildren();
}
