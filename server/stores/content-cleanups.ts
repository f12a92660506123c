import type { Pool } from "pg";
import type { DocumentContents } from "./document-contents.ts";

/** So many erased documents are cleaned up at once. */
const mostAtOnce = 50;

/**
 * Takes away what a bucket still holds of erased documents: what failed, or was never tried because a server died. One
 * that fails again rests and is tried again. Rejects where the database is away.
 *
 * @param rest how long a failed one rests, as PostgreSQL writes an interval
 * @returns how many are gone now, and how many are left for later
 */
export async function retryCleanups(
  pool: Pool,
  contents: DocumentContents,
  rest = "10 minutes",
): Promise<{ readonly gone: number; readonly left: number }> {
  const { rows } = await pool.query<{ readonly tenant: string; readonly document_id: string }>(
    "select tenant, document_id from review.next_cleanups($1, $2)",
    [mostAtOnce, rest],
  );
  let gone = 0;
  for (const { tenant, document_id: id } of rows) {
    if (!(await isForgotten(contents, tenant, id))) continue;
    await pool.query("select review.cleaned_up($1, $2)", [tenant, [id]]);
    gone += 1;
  }
  return { gone, left: rows.length - gone };
}

async function isForgotten(
  contents: DocumentContents,
  tenant: string,
  id: string,
): Promise<boolean> {
  try {
    await contents.forget(tenant, [id]);
    return true;
  } catch {
    // The bucket is away: the same is tried again.
    return false;
  }
}

const everyMs = 5 * 60_000;

/** Cleans up from time to time, until it is stopped; never holds a process open. */
export function keepCleaningUp(
  pool: Pool,
  contents: DocumentContents,
  report: (left: number) => void,
): () => void {
  const once = async (): Promise<void> => {
    try {
      const { left } = await retryCleanups(pool, contents);
      if (left > 0) report(left);
    } catch {
      // A database that is away is told by readiness; the next time tries again.
    }
  };
  const timer = setInterval(() => void once(), everyMs);
  timer.unref();
  void once();
  return () => clearInterval(timer);
}
