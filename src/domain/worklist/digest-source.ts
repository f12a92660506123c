import type { CaseDigests, CaseDigestSource } from "./case-summary.ts";

/**
 * What the worklist derives from cases, loaded with the first save: the criteria are the largest part
 * of the program, and a list of cases needs none of them. Once loaded it is there at once.
 */
export function worklistDigestSource(planZone: () => string): CaseDigestSource {
  let digests: CaseDigests | Promise<CaseDigests> | null = null;
  async function load(): Promise<CaseDigests> {
    try {
      const { worklistDigests } = await import("./case-digest.ts");
      digests = worklistDigests(planZone);
      return digests;
    } catch (error) {
      // The next save tries again; this one goes without.
      digests = null;
      throw error;
    }
  }
  return () => (digests ??= load());
}
