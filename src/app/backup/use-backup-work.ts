import { useEffect, useRef, useState } from "react";
import type { BackupProgress } from "#interop/backup";
import type { BackupWatch, Worded } from "./backup-file.ts";

export type BackupWork = ReturnType<typeof useBackupWork>;

/** Work on a backup that takes a while: how far it is, what went wrong, and the way to end it. */
export function useBackupWork() {
  const [progress, setProgress] = useState<BackupProgress | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);
  // Whoever leaves the dialog ends what it does.
  useEffect(() => () => running.current?.abort(), []);

  async function run<T>(
    work: (watch: BackupWatch) => Promise<Worded<T>>,
    onDone: (value: T) => void,
  ): Promise<void> {
    if (running.current !== null) return;
    const stopping = new AbortController();
    running.current = stopping;
    setProblem(null);
    setProgress({ stage: "key" });
    const outcome = await work({ signal: stopping.signal, onProgress: setProgress });
    running.current = null;
    setProgress(null);
    if (outcome.ok) onDone(outcome.value);
    else setProblem(outcome.message);
  }

  return {
    run,
    progress,
    isBusy: progress !== null,
    problem,
    setProblem,
    /** Ends what is running; false where nothing was. */
    cancel(): boolean {
      running.current?.abort();
      return running.current !== null;
    },
  };
}
