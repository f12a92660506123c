/** Where the page of a set stands: `id`, or `id@version`. */
export function addressOf(reference: string): string {
  return `/criteria/${reference}`;
}
