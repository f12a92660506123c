/**
 * The published versions and the SHA-256 of their canonical data. Renewed by `npm run criteria:publish`
 * for a new version only: a published version is frozen, and a test compares every hash with the data.
 */
export const published: readonly PublishedVersion[] = [
  {
    reference: "sacrococcygeal-64999@1.0.0",
    sha256: "958a775b1d7017da3b3139efa09dbfc543801d2e3661c048f628e7e557c13d11",
    publishedOn: "2026-11-23",
  },
  {
    reference: "sacrococcygeal-64999@1.1.0",
    sha256: "0b4c29e47916c780ab0903548ccd45c53a0c188a23995be34cac02099fbb36f2",
    publishedOn: "2026-11-30",
  },
  {
    reference: "sacroiliac-joint@1.0.0",
    sha256: "668054993b6dbe8975836c8376e8ec52e539adde7985fcb65c783f2c2eff9b81",
    publishedOn: "2026-11-29",
  },
  {
    reference: "sacroiliac-joint@1.0.1",
    sha256: "b90903e94f8b16cd4cdd1590ac1f0b6908e03c720cd9e0f42234332f309774c8",
    publishedOn: "2026-11-30",
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
