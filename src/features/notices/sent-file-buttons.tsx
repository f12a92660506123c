import { Download } from "lucide-react";
import { useState } from "react";
import { sentFileContent, useDocumentStore } from "#data";
import { type DeliveryMethod, proofFileWords, type SentFile } from "#domain";
import { Button, saveBlob } from "#ui";

/** Hands out what was stored with a notice, compared with the SHA-256 that was recorded. */
export function SentFiles({
  files,
  method,
}: {
  readonly files: readonly SentFile[];
  readonly method: DeliveryMethod;
}) {
  const store = useDocumentStore();
  const [told, setTold] = useState("");

  async function download(file: SentFile): Promise<void> {
    setTold("");
    const read = await sentFileContent(store, file);
    if (read.ok) {
      saveBlob(nameOf(file, read.content), read.content);
      setTold("File saved. It is unchanged since it was recorded.");
    } else setTold(read.problem);
  }

  if (files.length === 0) return null;
  return (
    <div className="grid gap-1 print:hidden">
      <div className="flex flex-wrap gap-2">
        {files.map((file) => (
          <Button
            key={file.document}
            size="small"
            icon={<Download />}
            onClick={() => void download(file)}
          >
            {file.kind === "form"
              ? "Download form as sent"
              : `Download ${proofFileWords[method].toLowerCase()}`}
          </Button>
        ))}
      </div>
      {files.map(({ document, name, sha256 }) => (
        <p key={document} className="text-sm break-all text-ink-muted">
          {name}, SHA-256 {sha256}
        </p>
      ))}
      <p role="status" className="text-sm empty:hidden">
        {told}
      </p>
    </div>
  );
}

/** Not the name under which it was chosen, which may be a member's: a download shows in lists. */
function nameOf({ kind, document }: SentFile, { type }: Blob): string {
  const ending = type === "image/png" ? "png" : type === "image/jpeg" ? "jpg" : "pdf";
  return `${kind === "form" ? "cms-10003" : "proof-of-sending"}-${document.slice(0, 8)}.${ending}`;
}
