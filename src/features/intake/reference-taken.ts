import { useCaseStore } from "#data";
import type { CaseStore } from "#domain";

/** More cases than may hold a whole reference as a part of another text. */
const looked = 50;

/**
 * Whether a case of the worklist already has a reference, compared without spaces around it and as letters of one
 * case. False for none, and where the list can't be read: it is only asked about, and creating says what is wrong.
 */
export async function isReferenceTaken(
  store: Pick<CaseStore, "list">,
  reference: string,
): Promise<boolean> {
  const wanted = reference.trim().toLowerCase();
  if (wanted === "") return false;
  const found = await store.list({ search: wanted, limit: looked });
  return found.ok && found.value.items.some((row) => row.reference.trim().toLowerCase() === wanted);
}

/** The same of the cases that the page works with. */
export function useReferenceTaken(): (reference: string) => Promise<boolean> {
  const store = useCaseStore();
  return (reference) => isReferenceTaken(store, reference);
}
