import { type SubmitEvent, type ReactNode, useId, useState } from "react";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { Question } from "./question.tsx";
import { TextArea } from "./text-area.tsx";

export type ReasonDialogProps = {
  readonly isOpen: boolean;
  readonly title: ReactNode;
  readonly description: ReactNode;
  /** What is asked for. */
  readonly label?: string | undefined;
  readonly hint?: string | undefined;
  /** The words of the button that goes ahead. */
  readonly confirmLabel: string;
  readonly backLabel?: string | undefined;
  /** Said when nothing was entered; absent where the reason may stay empty. */
  readonly missing?: string | undefined;
  /** Further fields, below the reason. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
  /** The reason, trimmed. */
  readonly onConfirm: (reason: string) => void;
};

/**
 * Asks for a reason before something is done.
 *
 * Accessibility: opens on the text field; an empty reason is said at the field, which takes the focus;
 * see Dialog for the rest.
 */
export function ReasonDialog({
  isOpen,
  title,
  description,
  label = "Reason",
  hint,
  confirmLabel,
  backLabel = "Go back",
  missing,
  children,
  onClose,
  onConfirm,
}: ReasonDialogProps) {
  const id = useId();
  const [isMissing, setIsMissing] = useState(false);
  const leave = (): void => {
    setIsMissing(false);
    onClose();
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget).get("reason");
    const reason = typeof entered === "string" ? entered.trim() : "";
    if (missing !== undefined && reason === "") {
      setIsMissing(true);
      document.getElementById(id)?.focus();
      return;
    }
    setIsMissing(false);
    onConfirm(reason);
  };
  return (
    <Dialog isOpen={isOpen} onClose={leave} title={title} description={description}>
      <form noValidate onSubmit={submit} className="grid gap-4">
        <Question
          id={id}
          label={label}
          {...(hint === undefined ? {} : { hint })}
          {...(isMissing ? { error: missing } : {})}
        >
          <TextArea name="reason" />
        </Question>
        {children}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary">
            {confirmLabel}
          </Button>
          <Button onClick={leave}>{backLabel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
