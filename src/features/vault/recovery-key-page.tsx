import { Printer } from "lucide-react";
import { type SubmitEvent, useEffect, useRef, useState } from "react";
import { Button, focusField, Question } from "#ui";
import { Groups, RecoveryKeySheet } from "./recovery-key-sheet.tsx";

export type RecoveryKeyPageProps = {
  readonly recoveryKey: string;
  /** As letters write a day: "November 30, 2026". */
  readonly madeOn: string;
  readonly address: string;
  /** `isNoted`: somebody said that it is on paper. */
  readonly onDone: (isNoted: boolean) => void;
};

/** Shows a new recovery key, this once, and asks for it to be put on paper. */
export function RecoveryKeyPage({ recoveryKey, madeOn, address, onDone }: RecoveryKeyPageProps) {
  const [isNoted, setIsNoted] = useState(false);
  const [isMissing, setIsMissing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  function goOn(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (isNoted) return onDone(true);
    setIsMissing(true);
    focusField("recovery-key-noted");
  }

  return (
    <>
      <form
        noValidate
        onSubmit={goOn}
        className="mx-auto grid max-w-2xl gap-5 py-6 sm:py-10 print:hidden"
      >
        <div className="grid gap-1.5">
          <h1 ref={heading} tabIndex={-1} className="text-2xl font-semibold">
            Print your recovery key
          </h1>
          <p className="max-w-prose text-ink-muted">
            If you lose your passphrase, this key opens the cases on this workstation. No one can
            reset a passphrase for you. The key is shown this once and stored nowhere.
          </p>
        </div>
        <Groups recoveryKey={recoveryKey} />
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Button icon={<Printer />} onClick={() => globalThis.print()}>
            Print the recovery key
          </Button>
          <span className="text-ink-muted">Keep it in a locked place, not with this computer.</span>
        </div>
        <Question
          id="recovery-key-noted"
          kind="group"
          label="Is it on paper?"
          {...(isMissing
            ? { error: "Print the key or write it down, then check this box. Or continue without." }
            : {})}
        >
          <label className="option flex w-fit items-start gap-2">
            <input
              type="checkbox"
              className="mark mt-0.75"
              checked={isNoted}
              onChange={(event) => {
                setIsNoted(event.target.checked);
                setIsMissing(false);
              }}
            />
            <span>I printed it or wrote it down</span>
          </label>
        </Question>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary">
            Continue
          </Button>
          <Button variant="quiet" onClick={() => onDone(false)}>
            Continue without a recovery key
          </Button>
        </div>
      </form>
      <RecoveryKeySheet recoveryKey={recoveryKey} madeOn={madeOn} address={address} />
    </>
  );
}
