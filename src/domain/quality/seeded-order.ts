/**
 * Puts ids into an order that depends on the seed and on nothing else: not on the order they came in,
 * and not on which others there are. The same seed therefore draws the same cases again.
 */
export function seededOrder<T>(
  items: readonly T[],
  idOf: (item: T) => string,
  seed: string,
): readonly T[] {
  return items
    .map((item) => ({ item, id: idOf(item), at: hash(`${seed}\n${idOf(item)}`) }))
    .toSorted((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1))
    .map(({ item }) => item);
}

/** FNV-1a over 32 bits with MurmurHash3's last mixing, so that like ids land far apart. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}
