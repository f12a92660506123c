import type { FormPlace } from "#domain";

/** The six numbers of a place, as an administrator enters them and reads them again. */
export function placeEntry({ page, x, y, width, height, size }: FormPlace): string {
  return [page, x, y, width, height, size].join(", ");
}

export function placeInWords({ page, x, y, width, height, size }: FormPlace): string {
  return `Page ${String(page)}, ${String(x)} from the left, ${String(y)} from the top, ${String(width)} wide, ${String(height)} high, type size ${String(size)}`;
}

/** The place that was entered: null for none, undefined where it is no place on one of the pages. */
export function placeFrom(entry: string, pages: number): FormPlace | null | undefined {
  if (entry.trim() === "") return null;
  const parts = entry.split(",").map((part) => part.trim());
  if (parts.length !== 6 || !parts.every((part) => /^\d+(?:\.\d+)?$/.test(part))) return undefined;
  const [page = 0, x = 0, y = 0, width = 0, height = 0, size = 0] = parts.map(Number);
  const isPlace =
    Number.isInteger(page) && page >= 1 && page <= pages && width > 0 && height > 0 && size >= 6;
  return isPlace && size <= 24 ? { page, x, y, width, height, size } : undefined;
}
