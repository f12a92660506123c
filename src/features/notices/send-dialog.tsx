import { useState } from "react";
import {
  type CaseRecord,
  type Delivery,
  type DeliveryMethod,
  deliveryMethods,
  deliveryProblems,
  deliveryWords,
  formDateProblem,
  type NoticeKind,
  noticeWords,
  type Person,
  personInWords,
  proofFileWords,
  proofWords,
  wallTimeIn,
} from "#domain";
import { readProof } from "./read-proof.ts";
import type { FileToStore } from "#data";
import { Button, ChoiceField, DefinitionList, Dialog, Question, TextField } from "#ui";

/** The last look before a letter goes out: who sends what to whom, and that it cannot be changed then. */
export function SendDialog({
  isOpen,
  isNotice,
  kind,
  record: { member, request },
  person,
  zone,
  isPending,
  formDecidedOn,
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
  /** IANA name of the zone in which the plan counts days. */
  readonly zone: string;
  readonly isPending: boolean;
  readonly onClose: () => void;
  /** Where the member gets a form: the day of the decision in the plan's zone, which no date on the form precedes. */
  readonly formDecidedOn?: string;
  /** `printedOn` is the date on the form; without a form it is today's. */
  readonly onSend: (delivery: Delivery, printedOn: string, proof: FileToStore | undefined) => void;
}) {
  const [method, setMethod] = useState<DeliveryMethod>("mail");
  const [today] = useState(() => wallTimeIn(zone, Date.now()).date);
  const [on, setOn] = useState(today);
  const [printedOn, setPrintedOn] = useState(today);
  const [typedTo, setTypedTo] = useState<string>();
  const [proof, setProof] = useState("");
  const [proofFile, setProofFile] = useState<FileToStore>();
  const [proofProblem, setProofProblem] = useState<string>();
  const [isTried, setTried] = useState(false);
  const provider = request.requestingProvider.trim();
  const to =
    kind === "request-for-information"
      ? `${provider === "" ? "The requesting provider" : provider}, about ${member.name}`
      : [member.name, member.memberId.trim()].filter((part) => part !== "").join(", ");
  const isToProvider = kind === "request-for-information";
  const sentTo = typedTo ?? destinationOf(method, isToProvider, { member, request });
  const formProblem =
    formDecidedOn === undefined
      ? null
      : formDateProblem(printedOn, { decidedOn: formDecidedOn, sentOn: on });
  const problems = isTried ? deliveryProblems({ to: sentTo, on }, today) : [];
  const errorOf = (field: "to" | "on") =>
    problems.find((problem) => problem.field === field)?.message;
  async function choose(chosen: File): Promise<void> {
    const read = await readProof(chosen);
    if (read.ok) setProofFile(read.file);
    else setProofProblem(read.problem);
  }
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
          setTried(true);
          if (deliveryProblems({ to: sentTo, on }, today).length > 0) return;
          if (formProblem !== null || proofProblem !== undefined) return;
          const given = proof.trim();
          onSend(
            { method, to: sentTo.trim(), on, ...(given === "" ? {} : { proof: given }) },
            printedOn,
            proofFile,
          );
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
        <Question id="delivery-method" kind="group" label="How it was sent">
          <ChoiceField
            name="delivery-method"
            isClearable={false}
            value={method}
            onValueChange={(value) =>
              setMethod(deliveryMethods.find((one) => one === value) ?? "mail")
            }
            options={deliveryMethods.map((value) => ({ value, label: deliveryWords[value] }))}
          />
        </Question>
        <Question
          id="delivery-to"
          label="Sent to"
          hint="Address, fax number, or account."
          error={errorOf("to")}
        >
          <TextField value={sentTo} onChange={({ target }) => setTypedTo(target.value)} />
        </Question>
        {formDecidedOn === undefined ? null : (
          <Question
            id="delivery-printed-on"
            label="Date printed on the form"
            hint="It is recorded with the texts of the form."
            error={isTried ? (formProblem ?? undefined) : undefined}
          >
            <TextField
              type="date"
              value={printedOn}
              onChange={({ target }) => setPrintedOn(target.value)}
            />
          </Question>
        )}
        <Question id="delivery-on" label="Sent on" error={errorOf("on")}>
          <TextField type="date" value={on} onChange={({ target }) => setOn(target.value)} />
        </Question>
        <Question id="delivery-proof" label={proofWords[method]} hint="Optional.">
          <TextField
            value={proof}
            maxLength={200}
            onChange={({ target }) => setProof(target.value)}
          />
        </Question>
        <Question
          id="delivery-proof-file"
          label={proofFileWords[method]}
          hint="Optional. PDF, PNG, or JPEG, up to 20 MB. It is stored with the case."
          error={proofProblem}
        >
          <input
            id="delivery-proof-file"
            type="file"
            accept=".pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg"
            className="min-h-8 max-w-full"
            onChange={({ target }) => {
              const chosen = target.files?.[0];
              setProofFile(undefined);
              setProofProblem(undefined);
              if (chosen !== undefined) void choose(chosen);
            }}
          />
        </Question>
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

/** What the case knows of where it goes; the name alone where nothing was entered. */
function destinationOf(
  method: DeliveryMethod,
  isToProvider: boolean,
  { member, request }: Pick<CaseRecord, "member" | "request">,
): string {
  const known =
    method === "fax"
      ? isToProvider
        ? request.providerFax
        : undefined
      : method === "mail"
        ? isToProvider
          ? request.providerAddress
          : member.address
        : undefined;
  const name = isToProvider ? request.requestingProvider : member.name;
  return (known ?? "").trim() === "" ? name.trim() : (known ?? "").trim();
}
