import type { StoreError, UnavailableReason } from "#domain";
import { Button, ProblemPage } from "#ui";
import type { StoreOpening } from "./store-opening.ts";
import { usePageTitle } from "./use-page-title.ts";

/** Stands where the worklist would be while the browser's storage cannot be used. */
export function StoreProblemPage({
  error,
  opening,
}: {
  readonly error: StoreError;
  readonly opening: StoreOpening;
}) {
  usePageTitle("Storage cannot be used");
  const { title, whatHappened, whatToDoNext } = problemWords(error);
  return (
    <ProblemPage
      title={title}
      whatHappened={<p>{whatHappened}</p>}
      whatIsSafe={
        <p>
          Cases stored earlier were not touched: nothing was deleted, changed or replaced by an
          empty list.
        </p>
      }
      whatToDoNext={
        <>
          <p>{whatToDoNext}</p>
          <p className="mt-2">
            You can also work without storage. Cases then live in this tab only and are gone when it
            closes; the pages say so all the time, and each case can be exported as a file.
          </p>
        </>
      }
      actions={
        <>
          <Button variant="primary" onClick={() => void opening.open()}>
            Try again
          </Button>
          <Button onClick={() => void opening.workInMemory()}>
            Work in this session only, without storage
          </Button>
        </>
      }
    />
  );
}

interface ProblemWords {
  readonly title: string;
  readonly whatHappened: string;
  readonly whatToDoNext: string;
}

function problemWords(error: StoreError): ProblemWords {
  if (error.kind === "quota") {
    return {
      title: "This device has no room for cases",
      whatHappened:
        "The browser could not open its storage because the disk or its share of it is full.",
      whatToDoNext: "Free some space on this device, then try again.",
    };
  }
  return unavailableWords[error.kind === "unavailable" ? error.reason : "failed"];
}

const unavailableWords: Readonly<Record<UnavailableReason, ProblemWords>> = {
  absent: {
    title: "This browser gives no storage",
    whatHappened:
      "The workstation keeps cases in the browser's own database, and this browser offers none to this page.",
    whatToDoNext:
      "Open the workstation in a current browser, in an ordinary window rather than a private one.",
  },
  denied: {
    title: "Storage is not allowed here",
    whatHappened:
      "The browser refused this page its database. A private window, a blocked site or a policy of this device can be the cause.",
    whatToDoNext:
      "Allow this site to store data, or open the workstation in an ordinary window, then try again.",
  },
  blocked: {
    title: "Another tab holds the cases",
    whatHappened: "An older version of the workstation is open in another tab and does not let go.",
    whatToDoNext: "Close the other tabs of the workstation, then try again.",
  },
  superseded: {
    title: "These cases belong to a newer version",
    whatHappened: "A newer version of the workstation has stored cases in this browser.",
    whatToDoNext:
      "Reload the page to get the newer version. If that doesn’t help, contact your administrator.",
  },
  "connection-lost": {
    title: "The connection to the storage broke",
    whatHappened: "The browser closed its database and opening it again did not help.",
    whatToDoNext: "Try again. If it stays so, close the browser completely and start it again.",
  },
  "no-answer": {
    title: "The storage does not answer",
    whatHappened: "The browser did not answer when the workstation asked for its database.",
    whatToDoNext:
      "Try again. If it stays so, close the other tabs of the workstation, then close the browser completely and start it again.",
  },
  failed: {
    title: "The storage could not be opened",
    whatHappened: "The browser reported an error when the workstation opened its database.",
    whatToDoNext: "Try again. If it stays so, close the browser completely and start it again.",
  },
};
