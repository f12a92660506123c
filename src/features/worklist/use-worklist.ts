import { useCallback, useDeferredValue, useState } from "react";
import { useCaseList, useMinute } from "#data";
import { endOfDayIn } from "#domain";
import { queryOf, type WorklistView } from "./worklist-view.ts";

/** Rows are read in blocks, a few of them around what is in sight. */
const blockSize = 50;
const blocksRead = 3;

/** The list as the address and the search words want it, read where the reader looks. */
export function useWorklist(
  view: WorklistView,
  search: string,
  { zone, reviewer }: { readonly zone: string; readonly reviewer: string },
) {
  const now = useMinute();
  const [block, setBlock] = useState(0);
  const onLook = useCallback(
    (first: number) => setBlock(Math.max(0, Math.floor(first / blockSize - 0.5))),
    [],
  );
  const { data } = useCaseList({
    ...queryOf(view, reviewer),
    search: search.trim(),
    clock: {
      now: new Date(now).toISOString(),
      endOfToday: new Date(endOfDayIn(zone, now)).toISOString(),
    },
    canBeProvisional: true,
    offset: block * blockSize,
    limit: blocksRead * blockSize,
  });
  const page = data?.ok === true ? data.value : null;
  const drawnInSteps = useDeferredValue(page);
  // Rows far down come while somebody scrolls: drawn in steps, they hold up no frame.
  const isFarDown = page !== null && page.offset > 0 && drawnInSteps !== null;
  return {
    page: isFarDown ? drawnInSteps : page,
    error: data?.ok === false ? data.error : null,
    onLook,
  };
}
