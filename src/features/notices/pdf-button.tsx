import { Download } from "lucide-react";
import { useState } from "react";
import type { NoticePart } from "#domain";
import { Button, LiveRegion } from "#ui";
import { downloadPdf, type LetterFile } from "./download-pdf.ts";

/** Saves a letter as a PDF, and the provider's copy as another; what writes one is loaded now. */
export function PdfButtons({
  letter,
  parts,
  copy,
}: {
  readonly letter: Omit<LetterFile, "parts">;
  /** Empty where the member gets the plan’s form instead. */
  readonly parts: readonly NoticePart[];
  /** Empty where the letter has no copy. */
  readonly copy: readonly NoticePart[];
}) {
  const [said, setSaid] = useState("");
  const [isPending, setPending] = useState(false);
  const download = async (file: LetterFile): Promise<void> => {
    setPending(true);
    setSaid("");
    setSaid(await downloadPdf(file));
    setPending(false);
  };
  return (
    <>
      {parts.length === 0 ? null : (
        <Button
          icon={<Download />}
          disabled={isPending}
          onClick={() => void download({ ...letter, parts })}
        >
          Download PDF
        </Button>
      )}
      {copy.length === 0 ? null : (
        <Button
          icon={<Download />}
          disabled={isPending}
          onClick={() => void download({ ...letter, parts: copy, isCopy: true })}
        >
          Download provider copy
        </Button>
      )}
      <div className={said === "" ? "sr-only" : "order-last basis-full text-sm text-ink-muted"}>
        <LiveRegion isVisible>{said}</LiveRegion>
      </div>
    </>
  );
}
