import { useRouteContext } from "@tanstack/react-router";
import { useEffect } from "react";
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
  const { access, vault } = useRouteContext({ from: "__root__" });
  // Without a vault there is nothing to open: it is asked for first.
  const again = vault?.opening.getState().kind === "without" ? vault.opening.open : opening.open;
  const isOnServer = access !== null;
  const { title, whatHappened, whatIsSafe, whatToDoNext } = problemWords(error);
  usePageTitle(isOnServer ? title : "Storage can’t be used");
  // The network is back: what was asked for is shown without another click.
  useEffect(() => {
    if (!isOnServer) return undefined;
    const tryAgain = (): void => void opening.open();
    addEventListener("online", tryAgain);
    return () => removeEventListener("online", tryAgain);
  }, [isOnServer, opening]);
  return (
    <ProblemPage
      title={title}
      whatHappened={<p>{whatHappened}</p>}
      whatIsSafe={
        <p>
          {whatIsSafe ?? "Cases stored earlier were not changed. Nothing was deleted or replaced."}
        </p>
      }
      whatToDoNext={
        <>
          <p>{whatToDoNext}</p>
          {isOnServer ? null : (
            <p className="mt-2">
              You can also work without storage. Cases then exist in this tab only and are lost when
              it closes. Every page shows a reminder, and you can export each case as a file.
            </p>
          )}
        </>
      }
      actions={
        <>
          <Button variant="primary" onClick={() => void again()}>
            Try again
          </Button>
          {isOnServer ? null : (
            <Button onClick={() => void opening.workInMemory()}>
              Work in this session only, without storage
            </Button>
          )}
        </>
      }
    />
  );
}

interface ProblemWords {
  readonly title: string;
  readonly whatHappened: string;
  /** Where it is another thing than that nothing was changed. */
  readonly whatIsSafe?: string;
  readonly whatToDoNext: string;
}

function problemWords(error: StoreError): ProblemWords {
  if (error.kind === "forbidden") {
    return {
      title: "Your role doesn’t include cases",
      whatHappened: "You are signed in, but your role can’t open cases here.",
      whatToDoNext: "Ask your administrator for a role that can open cases, then sign in again.",
    };
  }
  if (error.kind === "quota") {
    return {
      title: "This device is out of space",
      whatHappened:
        "The browser couldn’t open its storage because the disk, or the browser’s share of it, is full.",
      whatToDoNext: "Free up space on this device, then try again.",
    };
  }
  return unavailableWords[error.kind === "unavailable" ? error.reason : "failed"];
}

const unavailableWords: Readonly<Record<UnavailableReason, ProblemWords>> = {
  absent: {
    title: "This browser has no storage",
    whatHappened:
      "The workstation stores cases in the browser’s database, and this browser doesn’t provide one for this page.",
    whatToDoNext:
      "Open the workstation in a current browser, in a regular window, not a private one.",
  },
  denied: {
    title: "Storage is not allowed here",
    whatHappened:
      "The browser blocked this page’s database. A private window, a blocked site, or a device policy may be the cause.",
    whatToDoNext:
      "Allow this site to store data, or open the workstation in a regular window, then try again.",
  },
  blocked: {
    title: "Another tab is using the cases",
    whatHappened:
      "An older version of the workstation is open in another tab and is using the cases.",
    whatToDoNext: "Close the other tabs of the workstation, then try again.",
  },
  superseded: {
    title: "These cases belong to a newer version",
    whatHappened: "A newer version of the workstation has stored cases in this browser.",
    whatToDoNext:
      "Reload the page to get the newer version. If that doesn’t help, contact your administrator.",
  },
  "connection-lost": {
    title: "The connection to storage was lost",
    whatHappened: "The browser closed its database, and reopening it did not work.",
    whatToDoNext: "Try again. If the problem continues, quit and restart the browser.",
  },
  "server-away": {
    title: "The server can’t be reached",
    whatHappened:
      "The workstation asked the server for the cases, and the server did not respond. What you opened before is not stored on this device, so no case can be shown until the server is back.",
    whatIsSafe:
      "Everything that was saved is on the server. Changes that were not saved there yet are still on this device, encrypted. They are sent after the server is back and you are signed in here.",
    whatToDoNext:
      "Check the network connection, then try again. If the problem continues, tell your administrator.",
  },
  "no-answer": {
    title: "Storage is not responding",
    whatHappened: "The browser did not respond when the workstation opened its database.",
    whatToDoNext:
      "Try again. If the problem continues, close other workstation tabs, then quit and restart the browser.",
  },
  failed: {
    title: "Storage couldn’t be opened",
    whatHappened: "The browser reported an error when the workstation opened its database.",
    whatToDoNext: "Try again. If the problem continues, quit and restart the browser.",
  },
};
