import type { CaseRecord, CaseStore, StoreError } from "#domain";
import { sampleRecord } from "#interop/case-file";

export type LoadedSamples =
  | { readonly ok: true; readonly count: number }
  | { readonly ok: false; readonly message: string }
  | { readonly ok: false; readonly error: StoreError };

/** A sample as the trial takes it: under this key it is created once. */
export interface SampleCase {
  readonly key: string;
  readonly record: CaseRecord;
}

/** Every sample case in the order of the worklist, dated from today. Each can be read: a test reads them all. */
export async function readSamples(
  clock: () => string,
  zone?: string,
): Promise<readonly SampleCase[]> {
  const { sampleFiles } = await import("./sample-files.ts");
  return sampleFiles.flatMap(
    ({ number, content }) => sampleRecord(number, content, clock(), zone) ?? [],
  );
}

/**
 * Puts the sample cases on the worklist. Loading twice makes no second copy: what is there stays as
 * it was worked on, what was deleted comes back. The last file goes in first, so that the list,
 * last changed first, shows them in their order.
 */
export async function loadSamples(
  store: Pick<CaseStore, "create" | "restore">,
  clock: () => string,
  /** In which the plan counts days; they are due about today there. */
  zone?: string,
): Promise<LoadedSamples> {
  const { sampleFiles } = await import("./sample-files.ts");
  for (const { number, content } of sampleFiles.toReversed()) {
    const sample = sampleRecord(number, content, clock(), zone);
    if (sample === null) return { ok: false, message: `Sample case ${number} can’t be read.` };
    const created = await store.create(sample.record, { key: sample.key });
    if (created.ok) continue;
    if (created.error.kind !== "gone") return { ok: false, error: created.error };
    const restored = await store.restore(sample.record.id, { ifMatch: created.error.version });
    if (!restored.ok) return { ok: false, error: restored.error };
  }
  return { ok: true, count: sampleFiles.length };
}
