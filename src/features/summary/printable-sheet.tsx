import { Copy, Printer } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { Button, LiveRegion } from "#ui";

type PrintableSheetProps = {
  /** Of its heading, where an address leads to the document. */
  readonly id?: string;
  readonly label: string;
  /** The same document as plain text, for a system that takes text only. */
  readonly text?: () => string;
  readonly children: ReactNode;
};

/**
 * A document on the page. Printing the page prints the documents and nothing around them; the button
 * prints this one alone.
 */
export function PrintableSheet({ id, label, text, children }: PrintableSheetProps) {
  const ownId = useId();
  const headingId = id ?? ownId;
  const [said, setSaid] = useState("");
  const copy = async (written: string): Promise<void> => {
    setSaid(
      (await isCopied(written))
        ? "Copied as text."
        : "The browser doesn’t allow this page to copy. Select the text and copy it yourself.",
    );
  };
  return (
    <section
      aria-labelledby={headingId}
      data-sheet
      className="min-w-0 rounded-lg border border-line bg-surface px-4 py-3 sm:px-6 sm:py-5 print:break-before-page print:border-0 print:p-0 print:first:break-before-auto"
    >
      <div className="flex flex-wrap items-center gap-2 pb-3">
        <h2 id={headingId} tabIndex={-1} className="mr-auto text-xl font-semibold">
          {label}
        </h2>
        <div className="flex flex-wrap items-center gap-2 print:hidden">
          {text === undefined ? null : (
            <Button size="small" icon={<Copy />} onClick={() => void copy(text())}>
              Copy as text<span className="sr-only">: {label}</span>
            </Button>
          )}
          <Button
            size="small"
            icon={<Printer />}
            onClick={(event) => printOnly(event.currentTarget.closest("[data-sheet]"))}
          >
            Print<span className="sr-only">: {label}</span>
          </Button>
        </div>
        <div className="basis-full text-end text-sm text-ink-muted empty:hidden print:hidden">
          <LiveRegion isVisible>{said}</LiveRegion>
        </div>
      </div>
      <div className="grid gap-4">{children}</div>
    </section>
  );
}

async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Refused by the browser, or not offered outside of a secure page.
    return false;
  }
}

/** Leaves the other documents out while the browser prints. */
function printOnly(sheet: Element | null): void {
  const others = [...document.querySelectorAll("[data-sheet]")].filter((one) => one !== sheet);
  for (const other of others) other.classList.add("print:hidden");
  window.addEventListener(
    "afterprint",
    () => {
      for (const other of others) other.classList.remove("print:hidden");
    },
    { once: true },
  );
  window.print();
}
