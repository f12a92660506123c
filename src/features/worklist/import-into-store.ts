import { type CaseRecord, newCaseId, type VersionedOutcome } from "#domain";
import { type ImportedCase, readCaseFileInWorker } from "#interop/case-file";
import { startCaseFileWorker } from "./case-file-worker.ts";
import { refusalInWords } from "./worklist-words.ts";

/** Reads a case file and stores what it says as a new case; what is wrong with either is a problem to show. */
export async function importCase(
  file: File,
  now: string,
  create: (wish: {
    readonly record: CaseRecord;
    readonly key: string;
  }) => Promise<VersionedOutcome<CaseRecord>>,
): Promise<
  { readonly ok: true; readonly id: string } | Extract<ImportedCase, { readonly ok: false }>
> {
  const read = await readCaseFileInWorker(file, now, startCaseFileWorker());
  if (!read.ok) return read;
  const outcome = await create({ record: read.record, key: newCaseId() });
  if (outcome.ok) return { ok: true, id: outcome.value.id };
  const message = refusalInWords(outcome.error);
  return { ok: false, fileName: file.name, issues: [{ path: "", message }], more: 0 };
}
