import { dayNumber, likelyDate, possibleYears } from "#criteria";
import {
  type CaseRecord,
  dayDetails,
  dayInWords,
  isEnteredWithCase,
  memberSexes,
  requestDetailNames,
  requestDetailWords,
  sexOptions,
  usStateOptions,
} from "#domain";
import { useCapabilities, useTeam } from "#data";
import {
  Button,
  Dialog,
  Disclosure,
  Question,
  SelectField,
  SuggestedEntry,
  TextArea,
  TextField,
} from "#ui";
import { useState } from "react";
import { CaseCriteria } from "./change-criteria.tsx";
import { useLiveValue } from "./live-value.ts";
import { useReview } from "./review-context.ts";

/** Who the member is and how the request is filed, over the form; open as long as it is drawn. */
export function CaseDetailsDialog({ onClose }: { readonly onClose: () => void }) {
  const { encrypted } = useCapabilities();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Case details"
      description={`${encrypted ? "" : "Synthetic people only. "}Every change is saved as you type.`}
      actions={
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <DetailFields />
    </Dialog>
  );
}

function DetailFields() {
  const { draft, amend, assessment } = useReview();
  const isTeam = useTeam() !== null;
  const member = useLiveValue(draft, (record) => record.member);
  const request = useLiveValue(draft, (record) => record.request);
  const notes = useLiveValue(draft, (record) => record.notes);
  // What became empty while somebody typed stays where it is until the dialog is opened again.
  const [details] = useState(() =>
    requestDetailNames.filter((name) => isEnteredWithCase(name, draft.get(), assessment.get())),
  );
  const changeMember = (change: Partial<CaseRecord["member"]>) =>
    amend({ member: { ...member, ...change } });
  const changeRequest = (change: Partial<CaseRecord["request"]>) =>
    amend({ request: { ...request, ...change } });
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <CaseCriteria />
      </div>
      <Detail
        id="member-name"
        label="Member’s name"
        value={member.name}
        onChange={(name) => changeMember({ name })}
      />
      <Detail
        id="member-id"
        label="Member ID"
        value={member.memberId}
        onChange={(memberId) => changeMember({ memberId })}
      />
      <Detail
        id="member-birth"
        label="Date of birth"
        type="date"
        value={member.dateOfBirth}
        onChange={(dateOfBirth) => changeMember({ dateOfBirth })}
      />
      <Question id="member-sex" label="Sex" hint="As the eligibility record has it.">
        <SelectField
          options={sexOptions}
          emptyLabel="Not recorded"
          value={member.sex ?? ""}
          onChange={({ target }) => amend({ member: withSex(member, target.value) })}
        />
      </Question>
      <Detail
        id="request-reference"
        label="Reference"
        value={request.reference}
        onChange={(reference) => changeRequest({ reference })}
      />
      <Detail
        id="request-provider"
        label="Requesting provider"
        value={request.requestingProvider}
        onChange={(requestingProvider) => changeRequest({ requestingProvider })}
      />
      <Detail
        id="request-facility"
        label="Facility"
        value={request.facility}
        onChange={(facility) => changeRequest({ facility })}
      />
      <div className="sm:col-span-2">
        <Disclosure headingLevel={3} summary="Addresses, numbers, and service details for letters">
          <div className="grid gap-3 sm:grid-cols-2">
            <Detail
              id="member-address"
              label="Member’s address"
              value={member.address ?? ""}
              onChange={(address) => changeMember({ address })}
            />
            {details.map((name) => (
              <Detail
                key={name}
                id={`request-${name}`}
                label={requestDetailWords[name]}
                type={dayDetails.includes(name) ? "date" : "text"}
                value={request[name] ?? ""}
                onChange={(value) => changeRequest({ [name]: value })}
              />
            ))}
          </div>
        </Disclosure>
      </div>
      <div className="sm:col-span-2">
        <Question
          id="request-jurisdiction"
          label="Jurisdiction"
          hint="The US state whose law governs the review. It may limit what the tool can say against a request."
        >
          <SelectField
            options={usStateOptions}
            emptyLabel="Not recorded"
            value={request.jurisdiction ?? ""}
            onChange={({ target }) => amend({ request: withJurisdiction(request, target.value) })}
          />
        </Question>
      </div>
      <div className="sm:col-span-2">
        <Question
          id="case-notes"
          label="Notes"
          hint={
            isTeam
              ? "Prints at the end of the summary. Not used by the criteria. Type @ and a colleague’s full name to notify that person."
              : "Prints at the end of the summary. Not used by the criteria."
          }
        >
          <TextArea value={notes} onChange={(event) => amend({ notes: event.target.value })} />
        </Question>
      </div>
    </div>
  );
}

/** No sex recorded is no part of the record. */
function withSex(member: CaseRecord["member"], chosen: string): CaseRecord["member"] {
  const { sex: _before, ...rest } = member;
  const sex = memberSexes.find((value) => value === chosen);
  return sex === undefined ? rest : { ...rest, sex };
}

/** No state recorded is no part of the record, and not a state without a name. */
function withJurisdiction(request: CaseRecord["request"], state: string): CaseRecord["request"] {
  const { jurisdiction: _before, ...rest } = request;
  return state === "" ? rest : { ...rest, jurisdiction: state };
}

type DetailProps = {
  readonly id: string;
  readonly label: string;
  readonly type?: "text" | "date";
  readonly value: string;
  readonly onChange: (value: string) => void;
};

function Detail({ id, label, type = "text", value, onChange }: DetailProps) {
  const [isLeft, setIsLeft] = useState(true);
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const isImpossible = type === "date" && isLeft && value !== "" && dayNumber(value) === undefined;
  const likely = isImpossible ? likelyDate(value, today) : undefined;
  return (
    <Question
      id={id}
      label={label}
      {...(isImpossible
        ? { error: `Must be a date from ${possibleYears.first} to ${possibleYears.last}` }
        : {})}
    >
      <TextField
        type={type}
        value={value}
        onFocus={() => setIsLeft(false)}
        onBlur={() => setIsLeft(true)}
        onChange={(event) => onChange(event.target.value)}
      />
      {likely === undefined ? null : (
        <SuggestedEntry words={dayInWords(likely)} onUse={() => onChange(likely)} />
      )}
    </Question>
  );
}
