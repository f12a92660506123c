/** "12.3 MB", of a number of bytes. */
export function megabytesInWords(bytes: number): string {
  return `${(bytes / 1_000_000).toLocaleString("en-US", { maximumFractionDigits: 1 })} MB`;
}
