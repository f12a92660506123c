import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { DocumentLoss } from "#domain";
import { Button } from "#ui";

export type BannerSubject =
  | "session"
  | "superseded"
  | "unverified"
  | { readonly kind: "clock-behind"; readonly newest: string };

/** One line above every page, about where what is typed is kept and by what time. */
export function BannerLine({ about }: { readonly about: BannerSubject }) {
  if (typeof about === "object") {
    return (
      <Line
        title="This computer’s clock is behind."
        text={`The newest save is from ${about.newest}, later than this computer’s time. Everything saved is safe, but times recorded now, and due dates counted from them, are wrong. Correct the computer’s date, time, and time zone, then continue.`}
      />
    );
  }
  if (about === "unverified") {
    return (
      <Line
        title="The saved cases do not verify."
        text="Saves were removed or changed outside the workstation, and some cases may be out of date. Compare what you rely on with its printed verification code, export the cases, and tell your administrator."
      />
    );
  }
  return about === "session" ? (
    <Line
      title="Session only: nothing here is stored."
      text="Cases exist only in this tab’s memory and are lost when it closes or reloads. Export each case as a file before you leave."
    />
  ) : (
    <Line
      title="This tab can no longer save."
      text="A newer version of the workstation is open in another tab. Everything saved so far is safe; reload this page to continue here."
    >
      <Button size="small" onClick={() => window.location.reload()}>
        Reload
      </Button>
    </Line>
  );
}

/** Counts only: whose documents they were is gone with them. */
export function DocumentLossLine({
  loss: { expected, found },
  onAccept,
}: {
  readonly loss: DocumentLoss;
  readonly onAccept: () => void;
}) {
  const missing =
    found < expected
      ? `${String(found)} of ${String(expected)} attached documents are still in the browser's storage.`
      : "The stored documents are an older copy. Names, removals, and pages viewed since then are gone.";
  return (
    <Line
      title="Documents are missing from this browser."
      text={`${missing} Answers, citations, and decisions are stored separately and unchanged. Ask your administrator whether the browser’s profile can be restored. If not, attach the missing files again.`}
    >
      <Button size="small" onClick={onAccept}>
        Continue with what is there
      </Button>
    </Line>
  );
}

function Line({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}) {
  return (
    <section
      aria-label="Storage"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-warning-line bg-warning-soft px-4 py-1.5 text-ink lg:px-6 print:hidden"
    >
      <TriangleAlert aria-hidden="true" className="size-4 shrink-0 text-warning" />
      <p className="min-w-0 flex-1">
        <strong className="font-semibold text-warning">{title}</strong> {text}
      </p>
      {children}
    </section>
  );
}
