import type { ReactNode } from "react";
import { sortChosen, sortDropped } from "./dropped-files.ts";
import { useFilePicker } from "./use-file-picker.tsx";

/** Files that arrive at the worklist, chosen or dropped: a case file, or a record or request to begin a case with. */
export function useArrivals(
  importFile: (file: File) => void,
  onFax: (files: readonly File[]) => void,
): {
  readonly openImport: () => void;
  readonly openFax: () => void;
  readonly drop: (files: readonly File[]) => void;
  readonly inputs: ReactNode;
} {
  const take = async (sorting: ReturnType<typeof sortDropped<File>>): Promise<void> => {
    const sorted = await sorting;
    if (sorted.kind === "import") importFile(sorted.file);
    else onFax(sorted.files);
  };
  const caseFile = useFilePicker({
    label: "Case file",
    accept: ".json,application/json",
    onFiles: ([file]) => {
      if (file !== undefined) void take(sortChosen(file));
    },
  });
  const fax = useFilePicker({
    label: "Fax or record",
    accept: recordFiles,
    multiple: true,
    onFiles: onFax,
  });
  return {
    openImport: caseFile.open,
    openFax: fax.open,
    drop: (files) => void take(sortDropped(files)),
    inputs: (
      <>
        {caseFile.input}
        {fax.input}
      </>
    ),
  };
}

/** What the browser's dialog shows at first; each file is recognized by its content. */
const recordFiles =
  ".pdf,.png,.jpg,.jpeg,.tif,.tiff,.heic,.txt,.rtf,.docx,.eml,.zip,.xml,.json,application/pdf,image/*,text/plain";
