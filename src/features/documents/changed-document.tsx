import { TriangleAlert } from "lucide-react";
import type { CaseDocument } from "#domain";
import { Callout } from "#ui";

/** Stands in the place of the pages of a document whose content is not what was attached. */
export function ChangedDocument({ document }: { readonly document: CaseDocument }) {
  return (
    <div className="p-3">
      <Callout tone="critical" title={`${document.name} has changed`}>
        This document has changed since it was attached. Don't use it as a source. Attach it again
        from the original.
      </Callout>
    </div>
  );
}

/** Marks such a document in a list. */
export function ChangedMark({ document }: { readonly document: CaseDocument }) {
  if (document.changeFoundAt === undefined) return null;
  return (
    <span className="flex items-start gap-1 text-sm font-medium text-critical">
      <TriangleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
      Changed since it was attached: not a source
    </span>
  );
}
