import { useEffect, useMemo, useState } from "react";
import type { CasePage, CaseStore, CaseSummary } from "#domain";
import { useCaseStore } from "./case-store-context.tsx";

/**
 * Ids of the rows of a page whose case does not verify. What the store found of the rows themselves is there
 * at once; the whole of each case, its decisions and history too, is verified while nothing else is to do.
 */
export function useUnverified(page: CasePage | null): ReadonlySet<string> {
  const store = useCaseStore();
  const [looked] = useState(() => new Map<string, boolean>());
  const [found, setFound] = useState<readonly string[]>([]);
  const items = page?.isProvisional === true ? undefined : page?.items;
  useEffect(() => {
    if (items === undefined) return undefined;
    const stopping = new AbortController();
    void lookAt(store, items, looked, stopping.signal).then((unverified) => {
      if (!stopping.signal.aborted) setFound(unverified);
      return unverified;
    });
    return () => stopping.abort();
  }, [store, items, looked]);
  const known = [...(page?.unverified ?? []), ...found].join(" ");
  // The same set while it names the same cases: every row reads it.
  return useMemo(() => new Set(known === "" ? [] : known.split(" ")), [known]);
}

async function lookAt(
  store: CaseStore,
  items: readonly CaseSummary[],
  looked: Map<string, boolean>,
  stopping: AbortSignal,
): Promise<readonly string[]> {
  const keyOf = ({ id, version }: CaseSummary) => `${id} ${version}`;
  const fresh = items.filter((row) => !looked.has(keyOf(row)));
  for (let at = 0; at < fresh.length; at += slice) {
    // One slice after the other is the point: all at once would hold the list up.
    await untilIdle();
    if (stopping.aborted) return [];
    await Promise.all(
      fresh.slice(at, at + slice).map(async (row) => {
        const verified = await store.verify(row.id);
        if (!verified.ok) return;
        looked.set(keyOf(row), verified.value.kind !== "does-not-verify");
      }),
    );
  }
  return items.filter((row) => looked.get(keyOf(row)) === false).map(({ id }) => id);
}

const slice = 5;

/** Some browsers do not say when they are idle: a moment later is as good. */
function untilIdle(): Promise<void> {
  return new Promise((resolve) => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(() => resolve());
    else setTimeout(resolve, 50);
  });
}
