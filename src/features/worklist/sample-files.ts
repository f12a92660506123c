import { currentSets, policyOf } from "#criteria";

/**
 * The public cases of the criteria sets, set by set, in the order of their numbers. Only ever imported on use, so
 * that they stay out of the page that starts. They are data of the project, not code of another room.
 */
export const sampleFiles: readonly { readonly number: string; readonly content: unknown }[] =
  Object.entries(
    import.meta.glob<unknown>("/criteria/sets/*/examples/*.json", {
      eager: true,
      import: "default",
    }),
  )
    .map(([path, content]) => ({ ...placeOf(path), path, content }))
    // A folder of a set that is not published yet.
    .filter(({ set }) => set >= 0)
    .toSorted((left, right) => left.set - right.set || (left.path < right.path ? -1 : 1))
    .map(({ number, content }) => ({ number, content }));

/** The place of its set among all, and the number by which the case is known: "07", "SI-07". */
function placeOf(path: string): { readonly set: number; readonly number: string } {
  const [, id = "", digits = ""] = /\/sets\/([^/]+)\/examples\/(\d*)[^/]*$/.exec(path) ?? [];
  return {
    set: currentSets.findIndex((set) => set.id === id),
    number: `${policyOf({ id })?.samplePrefix ?? ""}${digits}`,
  };
}
