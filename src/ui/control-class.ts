/** The look shared by text, number, date and select controls. */
export const controlClass =
  "min-h-8 rounded-md border border-line-strong bg-surface px-2.5 py-1 text-ink transition-colors hover:border-ink-muted focus-visible:outline-offset-0 aria-invalid:border-critical-solid disabled:cursor-not-allowed disabled:bg-sunken disabled:opacity-70 read-only:bg-sunken pointer-coarse:min-h-10";
