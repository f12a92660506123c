/** Hands a text file to the browser as a download. The type keeps spreadsheets from guessing at the encoding. */
export function saveFile(name: string, text: string): void {
  // With a mark at its start a spreadsheet reads the file as UTF-8.
  const url = URL.createObjectURL(new Blob(["\uFEFF", text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
