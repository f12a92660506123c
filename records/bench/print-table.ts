import type { Tally } from "./score.ts";

/** One line a fact: answers found of those stated clearly, passages shown, proposals right, traps sprung. */
export function printTable(sums: ReadonlyMap<string, Tally>, total: Tally): void {
  const rows = [...sums].map(([path, tally]) => rowOf(path, tally));
  console.table(Object.fromEntries([...rows, rowOf("all", total)]));
}

function rowOf(path: string, tally: Tally): readonly [string, Readonly<Record<string, string>>] {
  const proposals = tally.right + tally.sprung + tally.unlisted;
  return [
    path,
    {
      "answers found": share(tally.found, tally.stated),
      "passages shown": share(tally.shown, tally.passages),
      "proposals right": share(tally.right, proposals),
      "traps sprung": share(tally.sprung, tally.traps),
      unlisted: String(tally.unlisted),
      "notes out of nothing": String(tally.outOfNothing),
    },
  ];
}

function share(part: number, whole: number): string {
  return whole === 0 ? "-" : `${part}/${whole} ${Math.round((part / whole) * 100)}%`;
}
