import { ReasonDialog as AskForReason } from "#ui";
import type { HandOff } from "./hand-off.ts";

type ReasonDialogProps = {
  /** The way asked about; the dialog is closed without one. */
  readonly handOff: HandOff | undefined;
  /** What the criteria recommend, in short. */
  readonly recommendation: string;
  /** Which open questions can still change that; empty where none can. */
  readonly notFinal: string;
  /** How many entries can’t be read and so do not count. */
  readonly unreadable: number;
  readonly onClose: () => void;
  readonly onConfirm: (handOff: HandOff, reason: string) => void;
};

/** Stands between the reviewer and a way that the criteria do not recommend, or answers that do not count. */
export function ReasonDialog({
  handOff,
  recommendation,
  notFinal,
  unreadable,
  onClose,
  onConfirm,
}: ReasonDialogProps) {
  const needsReason = handOff?.takesReason === true;
  return (
    <AskForReason
      isOpen={handOff !== undefined}
      onClose={onClose}
      title={`${handOff?.label ?? ""}?`}
      description={
        needsReason
          ? `${whyAsked(handOff.isRecommended, recommendation, notFinal)} Your reason is saved with the case.`
          : `${String(unreadable)} ${unreadable === 1 ? "entry can’t be read and does" : "entries can’t be read and do"} not count.`
      }
      {...(needsReason ? { missing: "Give the reason in a sentence" } : { hint: "Optional." })}
      confirmLabel={handOff?.label ?? ""}
      onConfirm={(reason) => {
        if (handOff !== undefined) onConfirm(handOff, reason);
      }}
    />
  );
}

function whyAsked(isRecommended: boolean, recommendation: string, notFinal: string): string {
  if (isRecommended) return notFinal;
  const other = `The criteria recommend something different: ${recommendation}.`;
  return notFinal === "" ? other : `${other} ${notFinal}`;
}
