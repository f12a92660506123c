import { Paperclip } from "lucide-react";
import { Button } from "#ui";
import type { EnclosedFile } from "./narratives/narrative.ts";

/** `2 files`, `1 file`. */
export function filesInWords(files: readonly EnclosedFile[]): string {
  return files.length === 1 ? "1 file" : `${String(files.length)} files`;
}

/** The button that attaches the files inside another; what it attaches is named beside it. */
export function AttachEnclosed({
  files,
  onFiles,
}: {
  readonly files: readonly EnclosedFile[];
  readonly onFiles: (files: readonly File[]) => void;
}) {
  return (
    <Button
      size="small"
      icon={<Paperclip />}
      onClick={() =>
        onFiles(files.map(({ name, content }) => new File([content], name, { type: content.type })))
      }
    >
      {files.length === 1 ? "Attach it" : "Attach them"}
      <span className="sr-only"> ({files.map(({ name }) => name).join(", ")})</span>
    </Button>
  );
}

/** The names of the files, isolated: they may be written from right to left. */
export function EnclosedNames({ files }: { readonly files: readonly EnclosedFile[] }) {
  const shown = files.slice(0, 20);
  return (
    <>
      {shown.map(({ name }, index) => (
        <span key={`${String(index)} ${name}`}>
          {index === 0 ? "" : ", "}
          <bdi>{name}</bdi>
        </span>
      ))}
      {files.length > shown.length ? ` and ${String(files.length - shown.length)} more` : ""}
    </>
  );
}
