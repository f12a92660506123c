import { createContext, use } from "react";
import type { CoverField, CoverMention, CoverProposal } from "#records";

/** What the pages beside the form say for its fields. */
export type Fax = {
  readonly proposals: readonly CoverProposal[];
  readonly planZone: string;
  /** More than one file: a source names its own. */
  readonly nameOf: (mention: CoverMention) => string | undefined;
  readonly onUse: (proposal: CoverProposal) => void;
  readonly onShow: (mention: CoverMention) => void;
};

export const FaxContext = createContext<Fax | null>(null);

/** The proposals of one field, the strongest first; none where no fax arrived. */
export function useFaxField(
  field: CoverField,
): { readonly fax: Fax; readonly proposals: readonly CoverProposal[] } | null {
  const fax = use(FaxContext);
  if (fax === null) return null;
  const proposals = fax.proposals.filter((proposal) => proposal.field === field);
  return proposals.length === 0 ? null : { fax, proposals };
}
