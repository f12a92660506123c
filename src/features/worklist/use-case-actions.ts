import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useCaseStore, useCreateCase, useRemoveCase, useRestoreCase } from "#data";
import type { CaseSummary } from "#domain";
import type { ImportedCase } from "#interop/case-file";
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
  /** Says what was done elsewhere on the page. */
  readonly tell: (message: string) => void;
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
export function useCaseActions(onImported: (caseId: string) => void, zone: string): CaseActions {
  const store = useCaseStore();
  const create = useCreateCase();
  const removal = useRemoveCase();
  const restoration = useRestoreCase();
  const samples = useMutation({
    async mutationFn() {
      const { loadSamples } = await import("./load-samples.ts");
      return loadSamples(store, now, zone);
    },
  });
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

  const [restored, setRestored] = useState<string | null>(null);
  // The button that brought the case back is gone: its row has the focus as soon as it is drawn.
  useEffect(() => {
    if (restored === null) return undefined;
    const drawn = new MutationObserver(() => {
      const link = document.querySelector<HTMLElement>(
        `td a[href$="/cases/${restored}"], th a[href$="/cases/${restored}"]`,
      );
      if (link === null) return;
      link.focus();
      setRestored(null);
    });
    drawn.observe(document.body, { childList: true, subtree: true });
    return () => drawn.disconnect();
  }, [restored]);

  async function restore(summary: CaseSummary): Promise<void> {
    const { id, version } = summary;
    const outcome = await restoration.mutateAsync({ id, ifMatch: version });
    if (outcome.ok) setRestored(id);
    setNotice({
      message: outcome.ok
        ? `${caseName(summary)} is back on the worklist.`
        : `${caseName(summary)} was not restored. ${refusalInWords(outcome.error)}`,
    });
  }

  async function exportCase(summary: CaseSummary): Promise<void> {
    const [stored, verified, { exportInWords }] = await Promise.all([
      store.get(summary.id),
      store.verify(summary.id),
      import("./export-in-words.ts"),
    ]);
    setNotice({ message: `${caseName(summary)} ${exportInWords(stored, verified)}` });
  }

  async function importFile(file: File): Promise<void> {
    setImportProblem(null);
    const { importCase } = await import("./import-into-store.ts");
    const imported = await importCase(file, now(), create.mutateAsync);
    if (imported.ok) onImported(imported.id);
    else setImportProblem(imported);
  }

  /** No store rejects: what is left to go wrong is a part of the program that cannot be loaded. */
  async function carryOut(action: Promise<void>): Promise<void> {
    try {
      await action;
    } catch {
      setNotice({
        message: "Part of the program couldn’t be loaded. Nothing was changed. Reload the page.",
      });
    }
  }

  return {
    notice,
    dismissNotice: () => setNotice(null),
    tell: (message) => setNotice({ message }),
    importProblem,
    dismissImport: () => setImportProblem(null),
    isLoadingSamples: samples.isPending,
    loadSamples: () => void carryOut(load()),
    remove: (summary) => void carryOut(remove(summary)),
    restore: (summary) => void carryOut(restore(summary)),
    exportCase: (summary) => void carryOut(exportCase(summary)),
    importFile: (file) => void carryOut(importFile(file)),
  };
}

function now(): string {
  return new Date().toISOString();
}
