import type { ReactNode } from "react";
import type { CaseCitation, DocumentStore, Person } from "#domain";

/** What a new case is entered from. */
export type Arrival = {
  /** Under which the documents beside the form are, in a store that nothing keeps. */
  readonly caseId: string;
  /** The files that were dropped or chosen; none where a case is typed. */
  readonly files: readonly File[];
  /** Files were dropped, and the page was loaded anew since: they are gone. */
  readonly isReload: boolean;
  /** Where the documents of cases are stored. */
  readonly documents: DocumentStore;
  /** The plan's own zone: a fax header states none. */
  readonly zone: string;
  readonly person: Person;
  /** Telephone and fax numbers of the plan: a fax names them, and they are nobody else’s. */
  readonly ownNumbers: readonly string[];
  /** The pages beside the form. */
  readonly renderRecord: (shown: {
    readonly open: CaseCitation | undefined;
    readonly arriving: readonly File[];
  }) => ReactNode;
};
