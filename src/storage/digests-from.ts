import { noDigests, type CaseDigests, type CaseDigestSource } from "#domain";

/**
 * The digests of a source, at once when they are there already: a save that is made while the page goes
 * away has no time to wait. Modules that cannot be loaded cost a column of the worklist, not the save.
 */
export function digestsFrom(
  source: CaseDigestSource | undefined,
): () => CaseDigests | Promise<CaseDigests> {
  return () => {
    const digests = source?.() ?? noDigests;
    return digests instanceof Promise ? digests.catch(() => noDigests) : digests;
  };
}
