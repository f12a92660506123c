/**
 * The published versions and the SHA-256 of their canonical data. Renewed by `npm run criteria:publish`
 * for a new version only: a published version is frozen, and a test compares every hash with the data.
 */
export const published: readonly PublishedVersion[] = [
  {
    reference: "sacrococcygeal-64999@1.0.0",
    sha256: "316aef9958be56da0148667f7a8a3b66b6e5fd79a9d603eb9e57b079a998370a",
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
