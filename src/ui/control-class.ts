/** The look shared by text, number and date controls. */
export const controlClass =
  "rounded-md border border-line-strong bg-surface px-2.5 py-1 text-ink hover:border-ink-muted focus-visible:outline-offset-0 aria-invalid:border-critical-solid disabled:cursor-not-allowed disabled:bg-sunken disabled:opacity-70 [&:is(input,textarea)]:read-only:bg-sunken";

/** Height of the controls of one line. */
export const oneLineClass = "min-h-8 pointer-coarse:min-h-10";
