/**
 * The scenario files of this release, as they stand in the project: those of each set in its folder, and those about
 * the life of a case, whatever its criteria. Only ever imported on use, so that they
 * stay out of the page that starts. They are data of the project, not code of another room.
 */
export const suiteFiles: Readonly<Record<string, string>> = import.meta.glob<string>(
  ["/criteria/sets/*/scenarios/**/*.yaml", "/e2e/scenarios/**/*.yaml"],
  { eager: true, import: "default", query: "?raw" },
);

/** The public example cases that scenarios begin with, by the path of their files. */
export const exampleFiles: Readonly<Record<string, unknown>> = import.meta.glob<unknown>(
  "/criteria/sets/*/examples/*.json",
  { eager: true, import: "default" },
);
