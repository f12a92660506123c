import type { CaseSlice, CaseStore, Outcome, ScannedContent, ScanQuery } from "#domain";

/** Cases read at once. */
const slice = 8;

/**
 * The scan of an adapter that lists all its cases and reads one whole. At least one slice is given, so that a caller
 * learns how many cases there are where there are none.
 */
export async function* scanCases(
  {
    list,
    readWhole,
  }: Pick<CaseStore, "list"> & {
    readonly readWhole: (id: string) => Promise<ScannedContent>;
  },
  { states }: ScanQuery,
): AsyncGenerator<Outcome<CaseSlice>> {
  const listed = await list({ limit: Number.MAX_SAFE_INTEGER });
  if (!listed.ok) {
    yield listed;
    return;
  }
  const unreadable = listed.value.unreadable.length;
  // What a row says of a case that does not verify is no reason to leave the case out.
  const unverified = new Set(listed.value.unverified);
  const rows = listed.value.items.filter(
    ({ id, state }) => states === undefined || unverified.has(id) || states.includes(state),
  );
  let done = 0;
  do {
    const items = await Promise.all(
      rows
        .slice(done, done + slice)
        .map(async (summary) => ({ summary, content: await readWhole(summary.id) })),
    );
    yield { ok: true, value: { items, done, total: rows.length, unreadable } };
    done += slice;
  } while (done < rows.length);
}
