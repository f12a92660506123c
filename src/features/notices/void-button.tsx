import { Ban } from "lucide-react";
import { useState } from "react";
import {
  actionOfLetter,
  type CaseRecord,
  mayAct,
  type Person,
  type SentNotice,
  type Versioned,
  voidedLetter,
  voidOfLetter,
} from "#domain";
import { Button, ReasonDialog } from "#ui";
import { SendingRefusal } from "./sending-refusal.tsx";
import { useSending } from "./use-sending.ts";

type VoidButtonProps = {
  readonly sent: SentNotice;
  readonly opened: Versioned<CaseRecord>;
  readonly person: Person;
  /** Called before the history shows it. */
  readonly onWriting: () => void;
};

/** Takes a letter back, with a reason; gone where the case or the person's role does not allow it. */
export function VoidButton({ sent, opened, person, onWriting }: VoidButtonProps) {
  const sending = useSending(opened);
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const { kind } = sent.notice;
  const { state, outcome } = opened.value;
  const permission = mayAct({
    action: voidOfLetter(kind),
    state,
    by: person,
    earlier: [],
    ...(outcome === undefined ? {} : { outcome }),
  });
  if (!permission.ok) return null;

  const takeBack = async (why: string): Promise<void> => {
    setAsking(false);
    // Kept for another try, should this one fail.
    setReason(why);
    const at = new Date().toISOString();
    const signed = voidedLetter(opened.value, sent, { by: person, at, reason: why });
    if (signed === undefined) return;
    onWriting();
    await sending.sign(signed);
  };

  return (
    <>
      <Button icon={<Ban />} disabled={sending.isPending} onClick={() => setAsking(true)}>
        Void with a reason
      </Button>
      {sending.refusal === undefined || reason === "" ? null : (
        <Button disabled={sending.isPending} onClick={() => void takeBack(reason)}>
          Try again with the same reason
        </Button>
      )}
      <div className="basis-full">
        <SendingRefusal title="Not voided" refusal={sending.refusal} />
      </div>
      <ReasonDialog
        isOpen={isAsking}
        title="Void this letter?"
        description={
          actionOfLetter(kind) === "issue-notice"
            ? "It stays in the history, struck through. The decision does not change, and its notice is due again."
            : "It stays in the history, struck through. The case’s status does not change."
        }
        confirmLabel="Void the letter"
        missing="Give the reason in a sentence"
        onClose={() => setAsking(false)}
        onConfirm={(why) => void takeBack(why)}
      />
    </>
  );
}
