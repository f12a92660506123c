import { useState } from "react";
import { Button, Dialog, FileDrop, ReasonDialog, UndoToast } from "#ui";
import type { Part } from "./part.ts";

/** What lies over the page; each is opened by its button. */
export const overlayParts: readonly Part[] = [
  { name: "Dialog", show: () => <DialogShown /> },
  {
    name: "FileDrop",
    show: () => (
      <FileDrop words="Drop to attach" isOff={false} onFiles={() => undefined}>
        Drop a file here
      </FileDrop>
    ),
  },
  { name: "ReasonDialog", show: () => <ReasonDialogShown /> },
  { name: "UndoToast", show: () => <ToastShown /> },
];

function DialogShown() {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>Open the dialog</Button>
      <Dialog
        isOpen={isOpen}
        onClose={close}
        title="A dialog"
        description="What it is about"
        actions={
          <Button variant="primary" onClick={close}>
            Done
          </Button>
        }
      >
        Its content
      </Dialog>
    </>
  );
}

function ReasonDialogShown() {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>Ask for a reason</Button>
      <ReasonDialog
        isOpen={isOpen}
        onClose={close}
        onConfirm={close}
        title="Why?"
        description="It is kept with the case."
        confirmLabel="Void the notice"
      />
    </>
  );
}

function ToastShown() {
  const [message, setMessage] = useState<string | null>(null);
  const leave = () => setMessage(null);
  return (
    <>
      <Button onClick={() => setMessage("1 case was deleted.")}>Show the toast</Button>
      <UndoToast message={message} onAction={leave} onDismiss={leave} />
    </>
  );
}
