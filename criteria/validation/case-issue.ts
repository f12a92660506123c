/** One thing a case file gets wrong: where it is, from the file's root, and what is allowed there. */
export type CaseIssue = { readonly path: string; readonly message: string };
