/** Query keys: everything about the documents of a case lies under its id. */
export const documentKeys = {
  list: (caseId: string) => ["documents", caseId] as const,
};
