/**
 * The published versions and the SHA-256 of their canonical data. Renewed by `npm run criteria:publish`
 * for a new version only: a published version is frozen, and a test compares every hash with the data.
 */
export const published: readonly PublishedVersion[] = [
  {
    reference: "sacrococcygeal-64999@1.0.0",
    sha256: "b9f4cb401b67a2938ffac68f77bf1e097230a03098b42dc8baa723eb348f90ae",
    publishedOn: "2026-11-23",
  },
];

export type PublishedVersion = {
  readonly reference: string;
  readonly sha256: string;
  readonly publishedOn: string;
};

/** The published hash of a set, or undefined for a draft. */
export function publishedVersion(reference: string): PublishedVersion | undefined {
  return published.find((version) => version.reference === reference);
}
