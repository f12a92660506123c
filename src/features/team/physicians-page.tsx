import { Pencil } from "lucide-react";
import { useState } from "react";
import { momentInWords, planDay, useMinute, usePhysicians } from "#data";
import {
  availabilityInWords,
  dayInWords,
  licenceStanding,
  type DatedLicence,
  type PoolPhysician,
  poolQualifications,
} from "#domain";
import { Button, Callout, EmptyState, Entered, PageHeading, StatusTag, Table } from "#ui";
import { PhysicianDialog } from "./physician-dialog.tsx";
import { WaitingLine } from "./waiting-line.tsx";

/** Who decides which cases: specialties, licenses and availability of each physician advisor. */
export function PhysiciansPage() {
  const { data, isFetching } = usePhysicians();
  const [editedId, setEditedId] = useState<string | null>(null);
  const physicians = data?.ok === true ? data.value : [];
  const edited = physicians.find(({ person }) => person.id === editedId);
  return (
    <div className="grid gap-4">
      <PageHeading title="Physician advisors">
        A waiting case is offered to the physician advisors whose specialty, license and
        availability fit it. Nothing is assigned automatically: a physician takes the next case, or
        someone assigns it.
      </PageHeading>
      <WaitingLine />
      {data?.ok === false ? (
        <Callout tone="critical" title="The physician advisors couldn’t be loaded">
          The server didn’t respond. Nothing was changed. Reload the page to try again.
        </Callout>
      ) : physicians.length === 0 ? (
        isFetching ? (
          <p className="text-ink-muted">Loading…</p>
        ) : (
          <EmptyState title="No physician advisors yet">
            They appear here after they sign in for the first time.
          </EmptyState>
        )
      ) : (
        <PhysicianTable physicians={physicians} onEdit={setEditedId} />
      )}
      {edited === undefined ? null : (
        <PhysicianDialog
          key={`${edited.person.id} ${String(edited.revision)}`}
          physician={edited}
          onClose={() => setEditedId(null)}
        />
      )}
    </div>
  );
}

function PhysicianTable({
  physicians,
  onEdit,
}: {
  readonly physicians: readonly PoolPhysician[];
  readonly onEdit: (personId: string) => void;
}) {
  return (
    <Table caption="Physician advisors" isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Specialties</th>
          <th scope="col">Licenses</th>
          <th scope="col">Availability</th>
          <th scope="col" className="number">
            Open cases
          </th>
          <th scope="col">
            <span className="sr-only">Edit</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {physicians.map((physician) => (
          <PhysicianRow key={physician.person.id} physician={physician} onEdit={onEdit} />
        ))}
      </tbody>
    </Table>
  );
}

function PhysicianRow({
  physician,
  onEdit,
}: {
  readonly physician: PoolPhysician;
  readonly onEdit: (personId: string) => void;
}) {
  const { person, entry, enteredBy, enteredAt, openCases } = physician;
  const { specialties, licences } = poolQualifications(physician);
  return (
    <tr>
      <th scope="row">
        <Entered text={person.name} />
        <span className="block text-sm font-normal text-ink-muted">
          {person.credentials ?? "No credentials on file"}
        </span>
      </th>
      <td>
        {specialties.length === 0 ? (
          <span className="text-ink-muted">None on file</span>
        ) : (
          <ul>
            {specialties.map((one) => (
              <li key={one}>
                <Entered text={one} />
              </li>
            ))}
          </ul>
        )}
      </td>
      <td>
        {licences.length === 0 ? (
          <span className="text-ink-muted">None on file</span>
        ) : (
          <ul>
            {licences.map((licence) => (
              <LicenceItem key={`${licence.state} ${licence.number}`} licence={licence} />
            ))}
          </ul>
        )}
      </td>
      <td>
        {availabilityInWords(entry?.availability)}
        {enteredBy === null || enteredAt === null ? null : (
          <span className="block text-sm text-ink-muted">
            <Entered isSentence text={`Entered by ${enteredBy}, ${momentInWords(enteredAt)}`} />
          </span>
        )}
      </td>
      <td className="number">{openCases}</td>
      <td>
        <Button size="small" icon={<Pencil />} onClick={() => onEdit(person.id)}>
          Edit<span className="sr-only"> {person.name}</span>
        </Button>
      </td>
    </tr>
  );
}

function LicenceItem({ licence }: { readonly licence: DatedLicence }) {
  const { state, number, validFrom, validTo } = licence;
  const standing = licenceStanding(licence, planDay(useMinute()));
  return (
    <li className="flex flex-wrap items-center gap-x-2">
      <span className="whitespace-nowrap">
        {state} <Entered text={number} />
      </span>
      {standing === "expired" && validTo !== undefined ? (
        <StatusTag tone="critical" look="plain" label={`Expired ${dayInWords(validTo)}`} />
      ) : standing === "not-yet-valid" && validFrom !== undefined ? (
        <StatusTag tone="warning" look="plain" label={`Valid from ${dayInWords(validFrom)}`} />
      ) : (
        <span className="text-sm text-ink-muted">
          {validTo === undefined ? "expiration not on file" : `through ${dayInWords(validTo)}`}
        </span>
      )}
    </li>
  );
}
