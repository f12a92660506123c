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
    sha256: "50f2613697dd0238e68e8592bc3efcfc17e838e787e04bdee0e8494722903719",
    publishedOn: "2026-11-30",
  },
  {
    reference: "sacrococcygeal-64999@1.2.0",
    sha256: "9dded356b2755789f736a0f155ce025d297c5729bad6c63b4abead68cb085572",
    publishedOn: "2026-11-30",
  },
  {
    reference: "sacroiliac-joint@1.0.0",
    sha256: "668054993b6dbe8975836c8376e8ec52e539adde7985fcb65c783f2c2eff9b81",
    publishedOn: "2026-11-29",
  },
  {
    reference: "sacroiliac-joint@1.0.1",
    sha256: "c42aad9e999f16c72a2ae2582bcb5e3960b5fa11258f68537e962aa06d0090ff",
    publishedOn: "2026-11-30",
  },
  {
    reference: "sacroiliac-joint@1.1.0",
    sha256: "a72a810c133da310ff4c0f0459b24cb3426ab847a20617ee9929b922e3317c35",
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
