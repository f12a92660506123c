/** What becomes of files that are dropped on the worklist: a case file alone is imported, all else is a new case. */
export async function sortDropped<T extends DroppedFile>(files: readonly T[]): Promise<Sorted<T>> {
  const [first, second] = files;
  return first !== undefined && second === undefined && /\.json$/i.test(first.name)
    ? sortChosen(first)
    : { kind: "new-case", files };
}

/** What becomes of a file that was chosen as a case file: a request that came as data is a new case, whatever its name. */
export async function sortChosen<T extends DroppedFile>(file: T): Promise<Sorted<T>> {
  return (await isFhir(file)) ? { kind: "new-case", files: [file] } : { kind: "import", file };
}

type DroppedFile = Pick<File, "name" | "slice">;
type Sorted<T> =
  | { readonly kind: "import"; readonly file: T }
  | { readonly kind: "new-case"; readonly files: readonly T[] };

/**
 * Every resource says what it is, at the beginning or at the end of the text, or one inside it does. A file that can't be
 * read is left to the import, which says why.
 */
async function isFhir(file: DroppedFile): Promise<boolean> {
  try {
    const ends = await Promise.all([file.slice(0, examined).text(), file.slice(-examined).text()]);
    return ends.some((part) => /"resourceType"\s*:\s*"/.test(part));
  } catch {
    return false;
  }
}

/** In bytes. */
const examined = 65_536;
