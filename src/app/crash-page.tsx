import { Button, buttonClass, ProblemPage } from "#ui";
import { usePageTitle } from "./use-page-title.ts";

/** The last resort. Says nothing about the error itself: its text may hold what somebody typed. */
export function CrashPage() {
  usePageTitle("Something went wrong");
  return (
    <ProblemPage
      title="This page stopped working"
      whatHappened={<p>A program error stopped this page. It’s not something you did.</p>}
      whatIsSafe={
        <p>Everything marked “Saved” is stored. At most, the last second of typing is missing.</p>
      }
      whatToDoNext={
        <p>
          Reload the page. If it happens again in the same place, go to the worklist and report it.
        </p>
      }
      actions={
        <>
          <Button variant="primary" onClick={() => window.location.reload()}>
            Reload the page
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
