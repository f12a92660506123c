import { useState } from "react";
import { Button, Dialog } from "#ui";

export type SessionActionsProps = {
  /** Name and role, as the header shows them. */
  readonly who: string;
  /** How many changes are only on this device. */
  readonly unsentCount: number;
  /** Where the browser goes on after the session ended; rejects where the server is away. */
  readonly onSignOut: (where: "here" | "everywhere") => Promise<void>;
};

/** Who is signed in, and the way out: of this browser, or of every device at once. */
export function SessionActions({ who, unsentCount, onSignOut }: SessionActionsProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");

  function signOut(where: "here" | "everywhere"): void {
    setState("busy");
    onSignOut(where).catch(() => setState("failed"));
  }

  return (
    <>
      <Button variant="quiet" onClick={() => setIsOpen(true)}>
        <span className="sr-only">Signed in as </span>
        <span className="max-w-64 truncate">{who}</span>
      </Button>
      <Dialog
        isOpen={isOpen}
        title="Sign out"
        onClose={() => setIsOpen(false)}
        actions={
          <>
            <Button onClick={() => setIsOpen(false)}>Go back</Button>
            <Button disabled={state === "busy"} onClick={() => signOut("everywhere")}>
              Sign out on every device
            </Button>
            <Button variant="primary" disabled={state === "busy"} onClick={() => signOut("here")}>
              Sign out
            </Button>
          </>
        }
      >
        <p>You are signed in as {who}.</p>
        {unsentCount === 0 ? (
          <p>Everything is saved on the server.</p>
        ) : (
          <p>
            {unsentCount === 1
              ? "Changes to 1 case are"
              : `Changes to ${String(unsentCount)} cases are`}{" "}
            only on this device. They stay here for you and are saved the next time you sign in on
            this device.
          </p>
        )}
        <div role="alert">
          {state === "failed" ? (
            <p className="text-critical">
              The server did not respond, so you are still signed in. Try again.
            </p>
          ) : null}
        </div>
      </Dialog>
    </>
  );
}
