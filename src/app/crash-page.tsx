import { Button, buttonClass, ProblemPage } from "#ui";
import { usePageTitle } from "./use-page-title.ts";

/** The last resort. Says nothing about the error itself: its text may hold what somebody typed. */
export function CrashPage() {
  usePageTitle("Something broke");
  return (
    <ProblemPage
      title="This page broke"
      whatHappened={<p>A mistake in the program stopped this page. It is not something you did.</p>}
      whatIsSafe={
        <p>
          Everything that was marked “Saved” is stored. At most the last second of typing is
          missing.
        </p>
      }
      whatToDoNext={
        <p>Load the page again. If it breaks at the same place, go to the worklist and say so.</p>
      }
      actions={
        <>
          <Button variant="primary" onClick={() => window.location.reload()}>
            Load the page again
          </Button>
          {/* A full page load on purpose: the program's state is what broke. */}
          <a href="/" className={buttonClass()}>
            Go to the worklist
          </a>
        </>
      }
    />
  );
}
