import { Download } from "lucide-react";
import { useState } from "react";
import { Button, LiveRegion } from "#ui";
import { downloadPdf, type LetterFile } from "./download-pdf.ts";

/** Saves a letter as a PDF; the parts of the application that write one are loaded now. */
export function PdfButton({ letter }: { readonly letter: LetterFile }) {
  const [said, setSaid] = useState("");
  const [isPending, setPending] = useState(false);
  const download = async (): Promise<void> => {
    setPending(true);
    setSaid("");
    setSaid(await downloadPdf(letter));
    setPending(false);
  };
  return (
    <>
      <Button icon={<Download />} disabled={isPending} onClick={() => void download()}>
        Download PDF
      </Button>
      <div className={said === "" ? "sr-only" : "order-last basis-full text-sm text-ink-muted"}>
        <LiveRegion isVisible>{said}</LiveRegion>
      </div>
    </>
  );
}
