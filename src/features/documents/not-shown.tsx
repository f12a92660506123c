import { TriangleAlert } from "lucide-react";
import { pagesInWords, type CaseDocument, uncheckedPages } from "#domain";

/** The pages of a document that could not be drawn, and those that nobody has tried to draw yet. */
export function NotShown({ document }: { readonly document: CaseDocument }) {
  const { undrawnPages } = document;
  const unchecked = uncheckedPages(document);
  return (
    <>
      {undrawnPages === undefined ? null : (
        <span className="flex items-start gap-1 text-sm font-medium text-warning">
          <TriangleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
          {`${atStart(pagesInWords(undrawnPages))} couldn’t be shown: not counted as viewed`}
        </span>
      )}
      {unchecked.length === 0 ? null : (
        <span className="block text-sm text-ink-muted">
          {atStart(pagesInWords(unchecked))} not checked yet: open the document to continue
        </span>
      )}
    </>
  );
}

function atStart([first = "", ...rest]: string): string {
  return `${first.toUpperCase()}${rest.join("")}`;
}
