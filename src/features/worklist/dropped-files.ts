/** A case file of this workstation, by its name: it is imported as it always was. */
export function isCaseFile({ name }: Pick<File, "name">): boolean {
  return /\.json$/i.test(name);
}

/** What becomes of files that are dropped on the worklist: case files alone are imported, all else is a new case. */
export function sortDropped<T extends Pick<File, "name">>(
  files: readonly T[],
):
  | { readonly kind: "import"; readonly file: T }
  | { readonly kind: "new-case"; readonly files: readonly T[] } {
  const [first, second] = files;
  return first !== undefined && second === undefined && isCaseFile(first)
    ? { kind: "import", file: first }
    : { kind: "new-case", files };
}
