import { useState } from "react";
import { Button, Dialog, Question, TextArea, TextField } from "#ui";

export type PasteTextDialogProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onPaste: (file: File) => void;
};

/** Takes text from elsewhere, such as a portal message or a phone note, as a document of its own. */
export function PasteTextDialog({ isOpen, onClose, onPaste }: PasteTextDialogProps) {
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title="Add text as a document"
      description="For words that come without a file: a portal message, a phone note, a copied report."
      width="wide"
    >
      <PasteForm onPaste={onPaste} onClose={onClose} />
    </Dialog>
  );
}

function PasteForm({ onPaste, onClose }: Omit<PasteTextDialogProps, "isOpen">) {
  const [name, setName] = useState("");
  const [text, setText] = useState("");
  const [isTried, setIsTried] = useState(false);
  const isBlank = text.trim() === "";
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setIsTried(true);
        if (isBlank) return;
        onPaste(
          new File([text], name.trim() === "" ? "Pasted text" : name, { type: "text/plain" }),
        );
        onClose();
      }}
    >
      <Question
        id="pasted-text"
        label="Text"
        {...(isTried && isBlank ? { error: "Paste or type the text" } : {})}
      >
        <TextArea rows={10} value={text} onChange={(event) => setText(event.target.value)} />
      </Question>
      <Question id="pasted-name" label="Name" hint="What citations will call it.">
        <TextField
          value={name}
          placeholder="Pasted text"
          onChange={(event) => setName(event.target.value)}
        />
      </Question>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary">
          Add text
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}
