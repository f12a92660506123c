import { FlaskConical } from "lucide-react";
import { Button } from "#ui";
import { leaveTrial } from "./trial.ts";

/** Above every page while only sample cases are shown. */
export function TrialLine({ isSetUp }: { readonly isSetUp: boolean }) {
  return (
    <section
      aria-label="Trial"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-info-line bg-info-soft px-4 py-1.5 text-ink lg:px-6 print:hidden"
    >
      <FlaskConical aria-hidden="true" className="size-4 shrink-0 text-info" />
      <p className="min-w-0 flex-1">
        <strong className="font-semibold text-info">Trial with sample cases.</strong>{" "}
        {isSetUp
          ? "Nothing here is encrypted. Real requests go into the workstation you set up."
          : "Nothing here is encrypted. To review real requests, set up this workstation."}
      </p>
      <Button size="small" onClick={leaveTrial}>
        {isSetUp ? "Leave the trial" : "Set up this workstation"}
      </Button>
    </section>
  );
}
