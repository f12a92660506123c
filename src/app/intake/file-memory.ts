/** Files by number, for as long as the page is open. */
export type FileMemory = {
  /** Holds the files and gives the number under which a history entry names them. */
  readonly remember: (files: readonly File[]) => number;
  /** The files of a number; none for a number of an earlier page. */
  readonly filesAt: (number: number) => readonly File[];
};

/**
 * The files that were dropped on the worklist, on their way to the page of a new case. They are in no address and no
 * history entry; after a reload they are gone, and nothing of them was stored. Only the newest are held: a fax may
 * take hundreds of megabytes.
 */
export function createFileMemory(
  first: number = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
): FileMemory {
  let count = 0;
  let held: readonly File[] = [];
  return {
    remember(files) {
      count += 1;
      held = files;
      return first + count;
    },
    filesAt: (number) => (count > 0 && number === first + count ? held : []),
  };
}

export const droppedFiles = createFileMemory();
