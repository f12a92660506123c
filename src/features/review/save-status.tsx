import {
  storeWords,
  type Autosave,
  type AutosaveState,
  useAutosaveState,
  useCapabilities,
} from "#data";
import { type CaseRecord, lifeRefusalInWords, type StoreError } from "#domain";
import { Button, SaveState, saveFile } from "#ui";
import { CloudOff, Download, GitCompare, RotateCw } from "lucide-react";
import { useState } from "react";

/** "Saved" stands here only once what is on screen is on disk. */
export function SaveStatus({ autosave }: { readonly autosave: Autosave }) {
  switch (useAutosaveState(autosave).kind) {
    case "saved":
      return <SaveState state="saved" />;
    case "unsaved":
    case "saving":
      return <SaveState state="saving" />;
    case "conflict":
    case "failed":
      return <SaveState state="not-saved" />;
  }
}

/** A save that did not go through. */
export type SaveTrouble = Extract<AutosaveState, { readonly kind: "conflict" | "failed" }>;

/** The trouble that is not over yet: a further try that is on its way does not end it. */
export function useSaveTrouble(saving: AutosaveState): SaveTrouble | undefined {
  const [trouble, setTrouble] = useState<SaveTrouble>();
  const current =
    saving.kind === "conflict" || saving.kind === "failed"
      ? saving
      : saving.kind === "saved"
        ? undefined
        : trouble;
  if (current !== trouble) setTrouble(current);
  return current;
}

export type SaveProblemProps = {
  readonly trouble: SaveTrouble;
  readonly record: () => CaseRecord;
  readonly onRetry: () => void;
  readonly onCompare: () => void;
};

/** What keeps the answers from being saved, what is safe, and what to do; it stays until it is over. */
export function SaveProblem({ trouble, record, onRetry, onCompare }: SaveProblemProps) {
  const { shared } = useCapabilities();
  const reason =
    trouble.kind === "conflict"
      ? shared
        ? "Someone else saved changes to this case, or you did in another window."
        : `This case was changed ${storeWords().elsewhere}.`
      : reasonInWords(trouble.error);
  const waits = trouble.kind === "failed" && isWaiting(trouble.error);
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-b-2 border-critical-solid bg-critical-soft px-4 py-2 text-critical lg:px-6"
    >
      <CloudOff aria-hidden="true" className="size-5 shrink-0" />
      <p className="min-w-0 font-medium text-ink">
        {reason} {waits ? "" : "Your answers are still here but not saved."}
      </p>
      <div className="ml-auto flex flex-wrap gap-2">
        {trouble.kind === "conflict" ? (
          <Button variant="primary" size="small" icon={<GitCompare />} onClick={onCompare}>
            Compare and choose
          </Button>
        ) : (
          <Button variant="primary" size="small" icon={<RotateCw />} onClick={onRetry}>
            Try again
          </Button>
        )}
        <Button size="small" icon={<Download />} onClick={() => saveCopy(record())}>
          Download a copy
        </Button>
      </div>
    </div>
  );
}

/** Whether the answers wait on this device and are sent by themselves. */
function isWaiting(error: StoreError): boolean {
  return error.kind === "unavailable" && error.reason === "server-away";
}

function reasonInWords(error: StoreError): string {
  switch (error.kind) {
    case "quota":
      return `${storeWords().full} ${storeWords().makeRoom}. Saving will be tried again automatically.`;
    case "unavailable":
      if (isWaiting(error)) {
        return "Not saved to the server yet: it can’t be reached. Your answers are on this device and will be sent when it is back.";
      }
      if (error.reason === "superseded") {
        return "The server has a new version. Reload to update. What you typed is on this device.";
      }
      return error.reason === "no-answer" ? storeWords().noAnswer : "Storage can’t be reached.";
    case "gone":
      return `This case was deleted ${storeWords().elsewhere}.`;
    case "not-found":
      return "This case is no longer stored.";
    case "forbidden":
      return lifeRefusalInWords(error.refusal);
    case "unauthorized":
      return "You’re signed out. Sign in to save.";
    case "invalid":
      return "The case has an entry that can’t be saved.";
    case "conflict":
      return `This case was changed ${storeWords().elsewhere}.`;
  }
}

/** The case as a file; its name holds nothing about the member. */
function saveCopy(record: CaseRecord): void {
  saveFile(`case-${record.id}.json`, "json", JSON.stringify(record, null, 2));
}
