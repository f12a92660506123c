import { useCallback, useRef } from "react";
import { useDocumentStore } from "#data";
import type { CaseDocument } from "#domain";
import type { PageProblem } from "./page-problem.ts";

/** Notes the pages of a document that could not be drawn, each once. A page that is blank lacks nothing. */
export function useUndrawnPages({
  id,
}: CaseDocument): (page: number, problem: PageProblem) => void {
  const store = useDocumentStore();
  const noted = useRef(new Set<number>());
  return useCallback(
    (page, problem) => {
      if (problem === "blank" || noted.current.has(page)) return;
      noted.current.add(page);
      void store.noteUndrawnPages(id, [page]);
    },
    [store, id],
  );
}
