import { isFhirFile } from "#data";

/** What becomes of files that are dropped on the worklist: a case file alone is imported, all else is a new case. */
export async function sortDropped<T extends DroppedFile>(files: readonly T[]): Promise<Sorted<T>> {
  const [first, second] = files;
  return first !== undefined && second === undefined && /\.json$/i.test(first.name)
    ? sortChosen(first)
    : { kind: "new-case", files };
}

/** What becomes of a file that was chosen as a case file: a request that came as data is a new case, whatever its name. */
export async function sortChosen<T extends DroppedFile>(file: T): Promise<Sorted<T>> {
  return (await isFhirFile(file)) ? { kind: "new-case", files: [file] } : { kind: "import", file };
}

type DroppedFile = Pick<File, "name" | "slice">;
type Sorted<T> =
  | { readonly kind: "import"; readonly file: T }
  | { readonly kind: "new-case"; readonly files: readonly T[] };
