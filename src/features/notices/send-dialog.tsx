import { type CaseRecord, type NoticeKind, noticeWords, type Person, personInWords } from "#domain";
import { Button, DefinitionList, Dialog } from "#ui";

/** The last look before a letter goes out: who sends what to whom, and that it cannot be changed then. */
export function SendDialog({
  isOpen,
  isNotice,
  kind,
  record: { member, request },
  person,
  isPending,
  onClose,
  onSend,
}: {
  readonly isOpen: boolean;
  /** A notice of a decision; else a letter before one. */
  readonly isNotice: boolean;
  readonly kind: NoticeKind;
  readonly record: Pick<CaseRecord, "member" | "request">;
  /** Who signs and sends. */
  readonly person: Person;
  readonly isPending: boolean;
  readonly onClose: () => void;
  readonly onSend: () => void;
}) {
  const provider = request.requestingProvider.trim();
  const to =
    kind === "request-for-information"
      ? `${provider === "" ? "The requesting provider" : provider}, about ${member.name}`
      : [member.name, member.memberId.trim()].filter((part) => part !== "").join(", ");
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={isNotice ? "Record this notice as sent?" : "Record this letter as sent?"}
      description="This version is saved and can’t be edited. It can be voided with a reason and stays readable."
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSend();
        }}
        className="grid gap-4"
      >
        <DefinitionList
          items={[
            { term: isNotice ? "Notice" : "Letter", detail: <strong>{noticeWords[kind]}</strong> },
            { term: "To", detail: to },
            { term: "Signed by", detail: personInWords(person) },
            {
              term: "Then",
              detail: isNotice ? "The notice clock ends." : "The case’s status does not change.",
            },
          ]}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" disabled={isPending}>
            Sign as {person.name}
          </Button>
          <Button onClick={onClose}>Go back</Button>
        </div>
      </form>
    </Dialog>
  );
}
