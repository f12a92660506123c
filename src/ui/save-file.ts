/** What a browser and its system take a file for. */
const mediaTypes = {
  csv: "text/csv;charset=utf-8",
  json: "application/json",
  yaml: "application/yaml",
  pdf: "application/pdf",
} as const;

/**
 * Hands a file to the browser as a download. The name must say nothing about a member: it shows in lists of
 * downloads.
 */
export function saveFile(name: string, kind: keyof typeof mediaTypes, content: BlobPart): void {
  // With a mark at its start a spreadsheet reads the file as UTF-8.
  const parts = kind === "csv" ? ["\uFEFF", content] : [content];
  saveBlob(name, new Blob(parts, { type: mediaTypes[kind] }));
}

/** As `saveFile`, for a file that is made already. */
export function saveBlob(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file over by the next turn.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}

/** Hands a table to the browser as a download. */
export function saveCsv(name: string, text: string): void {
  saveFile(name, "csv", text);
}
