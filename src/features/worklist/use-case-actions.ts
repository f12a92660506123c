import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import {
  newCaseId,
  useCaseStore,
  useCreateCase,
  useRemoveCase,
  useRestoreCase,
  type CaseRecord,
  type CaseSummary,
  type VersionedOutcome,
} from "#cases";
import { exportCaseFile } from "./case-file.ts";
import { downloadText } from "./download-text.ts";
import { readCaseFile, type ImportedCase } from "./import-case.ts";
import { loadSamples } from "./load-samples.ts";
import { caseName, refusalInWords } from "./worklist-words.ts";

export type ImportProblem = Extract<ImportedCase, { readonly ok: false }>;

/** A sentence about what just happened, perhaps with the way back. */
export interface Notice {
  readonly message: string;
  readonly onUndo?: (() => void) | undefined;
}

export interface CaseActions {
  readonly notice: Notice | null;
  readonly dismissNotice: () => void;
  readonly importProblem: ImportProblem | null;
  readonly dismissImport: () => void;
  readonly isLoadingSamples: boolean;
  readonly loadSamples: () => void;
  readonly remove: (summary: CaseSummary) => void;
  readonly restore: (summary: CaseSummary) => void;
  readonly exportCase: (summary: CaseSummary) => void;
  readonly importFile: (file: File) => void;
}

/** What can be done with the worklist, and what is to be said about it. */
export function useCaseActions(onImported: (caseId: string) => void): CaseActions {
  const store = useCaseStore();
  const create = useCreateCase();
  const removal = useRemoveCase();
  const restoration = useRestoreCase();
  const samples = useMutation({ mutationFn: () => loadSamples(store, now) });
  const [notice, setNotice] = useState<Notice | null>(null);
  const [importProblem, setImportProblem] = useState<ImportProblem | null>(null);

  async function load(): Promise<void> {
    const loaded = await samples.mutateAsync();
    if (loaded.ok) setNotice({ message: `${loaded.count} sample cases are loaded.` });
    else setNotice({ message: "error" in loaded ? refusalInWords(loaded.error) : loaded.message });
  }

  async function remove(summary: CaseSummary): Promise<void> {
    const name = caseName(summary);
    const outcome = await removal.mutateAsync({ id: summary.id, ifMatch: summary.version });
    if (!outcome.ok) {
      setNotice({ message: `${name} was not deleted. ${refusalInWords(outcome.error)}` });
      return;
    }
    const { version } = outcome;
    setNotice({
      message: `${name} was deleted.`,
      onUndo: () => void restore({ ...summary, version }),
    });
  }

  async function restore(summary: CaseSummary): Promise<void> {
    const { id, version } = summary;
    const outcome = await restoration.mutateAsync({ id, ifMatch: version });
    setNotice({
      message: outcome.ok
        ? `${caseName(summary)} is back on the worklist.`
        : `${caseName(summary)} was not restored. ${refusalInWords(outcome.error)}`,
    });
  }

  async function exportCase(summary: CaseSummary): Promise<void> {
    const stored = await store.get(summary.id);
    setNotice({ message: `${caseName(summary)} ${exportInWords(stored)}` });
  }

  async function importFile(file: File): Promise<void> {
    setImportProblem(null);
    const read = await readCaseFile(file, now());
    if (!read.ok) return setImportProblem(read);
    const outcome = await create.mutateAsync({ record: read.record, key: newCaseId() });
    if (outcome.ok) return onImported(outcome.value.id);
    const message = refusalInWords(outcome.error);
    return setImportProblem({ ok: false, fileName: file.name, issues: [{ path: "", message }] });
  }

  return {
    notice,
    dismissNotice: () => setNotice(null),
    importProblem,
    dismissImport: () => setImportProblem(null),
    isLoadingSamples: samples.isPending,
    loadSamples: () => void load(),
    remove: (summary) => void remove(summary),
    restore: (summary) => void restore(summary),
    exportCase: (summary) => void exportCase(summary),
    importFile: (file) => void importFile(file),
  };
}

/** Hands the file to the browser; the sentence goes on from the name of the case. */
function exportInWords(stored: VersionedOutcome<CaseRecord>): string {
  if (!stored.ok) return `was not exported. ${refusalInWords(stored.error)}`;
  const exported = exportCaseFile(stored.value);
  if (!exported.ok) return `was not exported: ${exported.message}.`;
  const { fileName, text, leftOut } = exported.file;
  downloadText(fileName, text);
  const said = `was exported as ${fileName}. The file holds the answers, not the member.`;
  const paths = leftOut.map(({ path }) => path).join(", ");
  return paths === "" ? said : `${said} Left out, because they cannot be read: ${paths}.`;
}

function now(): string {
  return new Date().toISOString();
}
