import { Button, LiveRegion, ProblemPage } from "#ui";
import { useProductTitle } from "./use-product-title.ts";
import type { CopyProgress } from "./vault-opening.ts";

/** While cases of an earlier release are copied into encrypted storage. */
export function CopyPage({ progress }: { readonly progress: CopyProgress | null }) {
  useProductTitle();
  // Most days nothing is copied, and nothing flickers.
  if (progress === null || progress.of === 0) {
    return <p className="text-ink-muted">Opening cases…</p>;
  }
  const { done, of } = progress;
  return (
    <div className="mx-auto grid max-w-xl gap-4 py-6 sm:py-12">
      <h1 tabIndex={-1} className="text-2xl font-semibold">
        Encrypting your cases
      </h1>
      <p className="text-ink-muted">
        They are copied into encrypted storage, checked, and the old copy is deleted. Nothing is
        lost if the browser closes: it continues the next time you unlock.
      </p>
      <div className="grid gap-1">
        <progress
          aria-label="Records encrypted"
          max={of}
          value={done}
          className="w-full accent-accent"
        />
        <p>
          {done.toLocaleString("en-US")} of {of.toLocaleString("en-US")} records
        </p>
      </div>
      <LiveRegion>{done === of ? "Everything is copied." : "Encrypting your cases."}</LiveRegion>
    </div>
  );
}

/** Where that did not work. */
export function NotCopiedPage({
  words,
  isLoss,
  onAgain,
}: {
  /** What happened and what to do. */
  readonly words: string;
  /** Something is missing already. */
  readonly isLoss: boolean;
  readonly onAgain: (acceptsLoss: boolean) => void;
}) {
  useProductTitle();
  return (
    <ProblemPage
      title="Your cases are not encrypted yet"
      whatHappened={<p>Copying them into encrypted storage did not finish.</p>}
      whatIsSafe={<p>Nothing was deleted: every case is still stored as before.</p>}
      whatToDoNext={<p>{words}</p>}
      actions={
        <>
          <Button variant="primary" onClick={() => onAgain(false)}>
            Try again
          </Button>
          {isLoss ? (
            <Button onClick={() => onAgain(true)}>Continue with what is there</Button>
          ) : null}
        </>
      }
    />
  );
}
