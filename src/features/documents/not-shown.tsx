import { TriangleAlert } from "lucide-react";
import { pagesInWords, type CaseDocument } from "#domain";

/** The pages of a document that could not be drawn; nothing where all could. */
export function NotShown({ pages }: { readonly pages: CaseDocument["undrawnPages"] }) {
  if (pages === undefined) return null;
  const [first = "", ...rest] = pagesInWords(pages);
  return (
    <span className="flex items-start gap-1 text-sm font-medium text-warning">
      <TriangleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
      {`${first.toUpperCase()}${rest.join("")} couldn’t be shown: not counted as viewed`}
    </span>
  );
}
