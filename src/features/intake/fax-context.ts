import { createContext, use } from "react";
import type { ArrivedField, ArrivedSource, ArrivedValue } from "./arrived-value.ts";

/** What arrived says for the fields of the form: pages beside it, and data. */
export type Fax = {
  readonly proposals: readonly ArrivedValue[];
  readonly planZone: string;
  /** More than one file: a source names its own. */
  readonly nameOf: (mention: ArrivedSource) => string | undefined;
  readonly onUse: (proposal: ArrivedValue) => void;
  readonly onShow: (mention: ArrivedSource) => void;
};

export const FaxContext = createContext<Fax | null>(null);

/** The proposals of one field, the strongest first; none where nothing arrived. */
export function useFaxField(
  field: ArrivedField,
): { readonly fax: Fax; readonly proposals: readonly ArrivedValue[] } | null {
  const fax = use(FaxContext);
  if (fax === null) return null;
  const proposals = fax.proposals.filter((proposal) => proposal.field === field);
  return proposals.length === 0 ? null : { fax, proposals };
}
