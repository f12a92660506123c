import { useState } from "react";
import { Button, Dialog } from "#ui";
import { changesIn, leftWords } from "./sign-out-words.ts";

type Where = "here" | "everywhere";
/** What could not be sent before a sign-out. */
export type LeftUnsent = { readonly cases: number; readonly isMoreTyped: boolean };

export type SessionActionsProps = {
  /** Name and role, as the header shows them. */
  readonly who: string;
  /** How many cases have changes that are only on this device. */
  readonly unsentCount: number;
  /** Tries to send them; what is left. */
  readonly onSend: () => Promise<LeftUnsent>;
  /** Ends the session and deletes what is left; rejects where the server is away: nothing was done. */
  readonly onSignOut: (where: Where) => Promise<void>;
};

type Step =
  | { readonly kind: "idle" | "busy" | "failed" }
  /** Something could not be sent: the person decides. */
  | { readonly kind: "asks"; readonly where: Where; readonly left: LeftUnsent };

/** Who is signed in, and the way out: of this browser, or of every device at once. */
export function SessionActions({ who, unsentCount, onSend, onSignOut }: SessionActionsProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [step, setStep] = useState<Step>({ kind: "idle" });
  const isBusy = step.kind === "busy";

  function close(): void {
    setIsOpen(false);
    setStep({ kind: "idle" });
  }

  async function end(where: Where): Promise<void> {
    setStep({ kind: "busy" });
    try {
      await onSignOut(where);
    } catch {
      setStep({ kind: "failed" });
    }
  }

  async function signOut(where: Where): Promise<void> {
    setStep({ kind: "busy" });
    const left = await onSend();
    if (left.cases === 0 && !left.isMoreTyped) await end(where);
    else setStep({ kind: "asks", where, left });
  }

  const actions =
    step.kind === "asks" ? (
      <>
        <Button variant="primary" onClick={close}>
          Stay signed in
        </Button>
        <Button onClick={() => void signOut(step.where)}>Send again and sign out</Button>
        <Button variant="danger" onClick={() => void end(step.where)}>
          Delete them and sign out
        </Button>
      </>
    ) : (
      <>
        <Button onClick={close}>Go back</Button>
        <Button disabled={isBusy} onClick={() => void signOut("everywhere")}>
          Sign out on every device
        </Button>
        <Button variant="primary" disabled={isBusy} onClick={() => void signOut("here")}>
          Sign out
        </Button>
      </>
    );

  return (
    <>
      <Button variant="quiet" onClick={() => setIsOpen(true)}>
        <span className="sr-only">Signed in as </span>
        <span className="max-w-64 truncate">{who}</span>
      </Button>
      <Dialog isOpen={isOpen} title="Sign out" onClose={close} actions={actions}>
        <p>You are signed in as {who}.</p>
        {step.kind === "asks" ? null : (
          <p>
            {unsentCount === 0
              ? "Everything is saved on the server."
              : `${changesIn(unsentCount)} not on the server yet. They are sent before you are signed out. If that doesn’t work, you are asked first.`}
          </p>
        )}
        {step.kind === "asks" ? null : (
          <p className="text-ink-muted">
            Sign out on every device ends your sessions everywhere. Changes that wait on other
            devices stay there, encrypted, until you sign in on them.
          </p>
        )}
        <div role="alert">
          {step.kind === "asks" ? <p className="text-critical">{leftWords(step.left)}</p> : null}
          {step.kind === "failed" ? (
            <p className="text-critical">
              The server did not respond, so you are still signed in. Nothing was deleted. Try
              again.
            </p>
          ) : null}
        </div>
      </Dialog>
    </>
  );
}
