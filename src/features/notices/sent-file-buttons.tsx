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
      saveBlob(file.name, read.content);
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
