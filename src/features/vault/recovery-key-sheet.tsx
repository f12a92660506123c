/** The sheet of paper with the recovery key; on screen only its key is shown. */
export function RecoveryKeySheet({
  recoveryKey,
  madeOn,
  address,
}: {
  readonly recoveryKey: string;
  /** As letters write a day: "November 30, 2026". */
  readonly madeOn: string;
  /** Where the workstation is opened. */
  readonly address: string;
}) {
  return (
    <section aria-label="Recovery key to print" className="hidden gap-6 print:grid">
      <div>
        <p className="text-2xl font-semibold">Recovery key</p>
        <p className="text-lg">Reviewer workstation at {address}</p>
        <p>Made on {madeOn}. It replaces every recovery key made here before.</p>
      </div>
      <Groups recoveryKey={recoveryKey} isPrinted />
      <div className="grid gap-2">
        <p className="font-semibold">What it is for</p>
        <p>
          It opens the encrypted cases on this workstation when a passphrase is lost. On the unlock
          page, choose “Use the recovery key,” enter the seven groups, and set a new passphrase.
        </p>
        <p className="font-semibold">Where to keep it</p>
        <p>
          In a locked drawer or a safe, away from this computer. Don’t photograph it, email it, or
          store it on a computer. Anyone who has this sheet and the computer can read every case and
          can set a new passphrase for any person here, which then signs for that person.
        </p>
        <p className="font-semibold">If this sheet is lost</p>
        <p>
          Make a new recovery key under Security. The key on this sheet then no longer opens
          anything.
        </p>
      </div>
    </section>
  );
}

/** The key in its groups, large enough to be copied by hand. */
export function Groups({
  recoveryKey,
  isPrinted = false,
}: {
  readonly recoveryKey: string;
  readonly isPrinted?: boolean;
}) {
  return (
    <p
      className={`gap-x-5 gap-y-2 rounded-lg border font-mono font-semibold tracking-wider ${
        // Four and three on paper of any width: a group alone on a line is easily missed.
        isPrinted
          ? "grid w-fit grid-cols-4 border-ink p-6 text-2xl"
          : "flex flex-wrap border-line bg-surface p-4 text-xl"
      }`}
    >
      {recoveryKey.split("-").map((group, index) => (
        <span key={index}>{group}</span>
      ))}
    </p>
  );
}
