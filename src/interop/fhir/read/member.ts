import { usStates } from "#domain";
import type { FieldValue } from "./proposals.ts";
import { type Read, type Reading, sourceOf } from "./reading.ts";
import type { SentResource } from "./sent-resource.ts";
import { coverageShape, type Coverage, type Patient, patientShape } from "./shapes.ts";
import { addressInWords, dayOf, identifierOf, isOfType, nameInUse, nameInWords } from "./words.ts";

/** What is known of the member: whoever the coverage names as its beneficiary, then the patient of the claim. */
export function memberFields(
  reading: Reading,
  coverage: Read<Coverage> | undefined,
): readonly FieldValue[] {
  const patients = patientsOf(reading, coverage);
  return [
    ...patients.flatMap((patient) => personFields(patient)),
    ...memberIds(reading, coverage, patients),
  ];
}

/** The coverage to be asked first: the one in focus, or the first. */
export function coverageOf(reading: Reading): Read<Coverage> | undefined {
  const { claim } = reading;
  const insurance = claim.body.insurance ?? [];
  const focal = insurance.find((one) => one.focal === true) ?? insurance[0];
  const sent = reading.follow(focal?.coverage, claim.sent);
  if (sent === undefined) return undefined;
  const body = reading.read(sent, coverageShape);
  return body === undefined ? undefined : { sent, body };
}

function patientsOf(
  reading: Reading,
  coverage: Read<Coverage> | undefined,
): readonly Read<Patient>[] {
  const { claim } = reading;
  const beneficiary =
    coverage === undefined ? undefined : reading.follow(coverage.body.beneficiary, coverage.sent);
  const patient = reading.follow(claim.body.patient, claim.sent);
  const sent = new Set([beneficiary, patient].filter((one) => one !== undefined));
  return [...sent].flatMap((one) => {
    const body = one.type === "Patient" ? reading.read(one, patientShape) : undefined;
    return body === undefined ? [] : [{ sent: one, body }];
  });
}

function personFields({ sent, body }: Read<Patient>): readonly FieldValue[] {
  const named = nameInUse(body.name);
  const name = body.name?.[named];
  const lived = (body.address ?? []).findIndex(({ use }) => use !== "old" && use !== "temp");
  const address = body.address?.[lived];
  const state = address?.state?.trim().toUpperCase() ?? "";
  const born = dayOf(body.birthDate);
  const said = (path: readonly (string | number)[], quote: string) => sourceOf(sent, path, quote);
  return [
    ...(name === undefined
      ? []
      : [
          {
            field: "memberName" as const,
            value: nameInWords(name),
            source: said(["name", named], nameInWords(name) ?? ""),
          },
        ]),
    ...(body.birthDate === undefined
      ? []
      : [
          {
            field: "dateOfBirth" as const,
            value: born,
            source: said(["birthDate"], body.birthDate),
          },
        ]),
    // "other" and "unknown" are no sex of an eligibility record.
    ...(body.gender === "female" || body.gender === "male"
      ? [{ field: "sex" as const, value: body.gender, source: said(["gender"], body.gender) }]
      : []),
    ...(address === undefined
      ? []
      : [
          {
            field: "memberAddress" as const,
            value: addressInWords(address),
            source: said(["address", lived], addressInWords(address) ?? ""),
          },
        ]),
    ...(usStates.some(([code]) => code === state)
      ? [
          {
            field: "jurisdiction" as const,
            value: state,
            source: said(["address", lived, "state"], `Lives in ${state}`),
          },
        ]
      : []),
  ];
}

/**
 * The member's number: what is marked as one (MB) on the patient, then on the coverage, then the subscriber's number
 * where the member is the subscriber, and last what the patient has without a mark.
 */
function memberIds(
  reading: Reading,
  coverage: Read<Coverage> | undefined,
  patients: readonly Read<Patient>[],
): readonly FieldValue[] {
  const marked = (sent: SentResource, list: Patient["identifier"]) => numbers(sent, list, true);
  return [
    ...patients.flatMap(({ sent, body }) => marked(sent, body.identifier)),
    ...(coverage === undefined ? [] : marked(coverage.sent, coverage.body.identifier)),
    ...subscriberId(reading, coverage),
    ...patients.flatMap(({ sent, body }) => numbers(sent, body.identifier, false)),
  ];
}

function numbers(
  sent: SentResource,
  list: Patient["identifier"],
  isMarked: boolean,
): readonly FieldValue[] {
  return (list ?? []).flatMap((identifier, index): FieldValue[] => {
    const value = identifierOf(identifier)?.value;
    const isWanted = isMarked
      ? isOfType(identifier, "MB")
      : identifier.type === undefined && identifier.system !== "http://hl7.org/fhir/sid/us-ssn";
    if (value === undefined || !isWanted || identifier.use === "old") return [];
    const quote = identifier.system === undefined ? value : `${value} (${identifier.system})`;
    return [{ field: "memberId", value, source: sourceOf(sent, ["identifier", index], quote) }];
  });
}

function subscriberId(
  reading: Reading,
  coverage: Read<Coverage> | undefined,
): readonly FieldValue[] {
  const value = coverage?.body.subscriberId;
  if (coverage === undefined || value === undefined) return [];
  const { subscriber, beneficiary, relationship } = coverage.body;
  const codes = (relationship?.coding ?? []).map(({ code }) => code ?? "");
  const person = reading.follow(subscriber, coverage.sent);
  const isOther =
    (person !== undefined && person !== reading.follow(beneficiary, coverage.sent)) ||
    (codes.length > 0 && !codes.includes("self") && !codes.includes("18"));
  if (isOther) return [];
  return [{ field: "memberId", value, source: sourceOf(coverage.sent, ["subscriberId"], value) }];
}
