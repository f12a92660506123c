import type { CaseStore } from "#domain";
import type { Connection } from "../connection.ts";
import { yieldToPage } from "../case-list/unverified-cases.ts";

/**
 * In a store of more cases than this, the whole of a case is verified as it is shown, opened or counted in a figure;
 * its worklist row is compared with the chain in any case.
 */
const mostCases = 2000;
/** Cases verified in one go; the page gets to draw and to answer in between. */
const slice = 4;

/** Verifies the whole of every case, its decisions and history too. Nobody waits for it. */
export async function verifyCases(
  connection: Connection,
  verify: CaseStore["verify"],
): Promise<void> {
  const found = await connection.use((database) =>
    database.getAllKeys("cases", null, mostCases + 1),
  );
  if (!found.ok || found.value.length > mostCases) return;
  for (let at = 0; at < found.value.length; at += slice) {
    // One slice after the other is the point: all at once would hold the page up.
    await Promise.all(found.value.slice(at, at + slice).map((id) => verify(id)));
    await yieldToPage();
  }
}
