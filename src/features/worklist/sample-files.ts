/**
 * The public cases of the criteria sets, in the order of their numbers. Only ever imported on use, so
 * that they stay out of the page that starts. They are data of the project, not code of another room.
 */
export const sampleFiles: readonly { readonly number: string; readonly content: unknown }[] =
  Object.entries(
    import.meta.glob<unknown>("/criteria/sets/*/examples/*.json", {
      eager: true,
      import: "default",
    }),
  )
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([path, content]) => ({ number: /(\d+)-[^/]*$/.exec(path)?.[1] ?? "", content }));
