/** Stable React keys for rows that have no identity of their own. */
export type EntryKeys = { readonly next: number; readonly keys: readonly number[] };

export const noEntryKeys: EntryKeys = { next: 0, keys: [] };

/** Grows or trims the keys at the end until there is one per row; the same object if nothing changes. */
export function matchEntryKeys(state: EntryKeys, rowCount: number): EntryKeys {
  if (state.keys.length === rowCount) return state;
  if (state.keys.length > rowCount)
    return { next: state.next, keys: state.keys.slice(0, rowCount) };
  const missing = rowCount - state.keys.length;
  const added = Array.from({ length: missing }, (_, offset) => state.next + offset);
  return { next: state.next + missing, keys: [...state.keys, ...added] };
}

/** Takes out the key of the removed row, so that the rows below keep their fields and their focus. */
export function removeEntryKey(state: EntryKeys, index: number): EntryKeys {
  return { next: state.next, keys: state.keys.filter((_, position) => position !== index) };
}
