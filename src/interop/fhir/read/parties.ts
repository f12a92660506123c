import type { FieldValue } from "./proposals.ts";
import type { RequestField } from "./incoming-request.ts";
import { type Reading, sourceOf } from "./reading.ts";
import type { SentResource } from "./sent-resource.ts";
import {
  type Address,
  type Identifier,
  locationShape,
  organizationShape,
  practitionerShape,
  type Reference,
  roleShape,
  type Telecom,
} from "./shapes.ts";
import { addressInWords, identifierOf, nameInUse, nameInWords, phoneOf } from "./words.ts";

type Party = "provider" | "facility";

const partyFields = {
  provider: {
    name: "requestingProvider",
    npi: "providerNpi",
    phone: "providerPhone",
    fax: "providerFax",
    address: "providerAddress",
  },
  facility: {
    name: "facility",
    npi: "facilityNpi",
    phone: "facilityPhone",
    fax: "facilityFax",
    address: "facilityAddress",
  },
} as const satisfies Readonly<Record<Party, Readonly<Record<string, RequestField>>>>;

/** Who asks and who is to treat, then where: what the claim itself names first. */
export function partyFieldValues(reading: Reading): readonly FieldValue[] {
  const { claim } = reading;
  const team = (claim.body.careTeam ?? []).map((one) => one.provider);
  const asked = [claim.body.provider, ...team];
  const places = [claim.body.facility, ...claim.body.item.map((item) => item.locationReference)];
  const roles = asked.flatMap((one) => roleOf(reading, one));
  return [
    ...asked.flatMap((one) => partyValues(reading, one, claim.sent, "provider")),
    ...places.flatMap((one) => partyValues(reading, one, claim.sent, "facility")),
    ...claim.body.item.flatMap((item, index) =>
      item.locationAddress === undefined
        ? []
        : addressValue(
            "facility",
            claim.sent,
            ["item", index, "locationAddress"],
            item.locationAddress,
          ),
    ),
    // Where somebody of the care team works is often, and not surely, where the service takes place.
    ...roles.flatMap(({ sent, places: own }) =>
      own.flatMap((one) => partyValues(reading, one, sent, "facility")),
    ),
  ];
}

/** Who sent it, by name. */
export function senderOf(reading: Reading): string | undefined {
  const values = partyValues(reading, reading.claim.body.provider, reading.claim.sent, "provider");
  return values.find(({ field }) => field === "requestingProvider")?.value;
}

function roleOf(
  reading: Reading,
  reference: Reference | undefined,
): readonly { readonly sent: SentResource; readonly places: readonly Reference[] }[] {
  const sent = reading.follow(reference, reading.claim.sent);
  if (sent?.type !== "PractitionerRole") return [];
  return [{ sent, places: reading.read(sent, roleShape)?.location ?? [] }];
}

function partyValues(
  reading: Reading,
  reference: Reference | undefined,
  from: SentResource,
  party: Party,
): readonly FieldValue[] {
  const sent = reading.follow(reference, from);
  switch (sent?.type) {
    case "Organization": {
      const body = reading.read(sent, organizationShape);
      return body === undefined
        ? []
        : [
            ...nameValue(party, sent, ["name"], body.name),
            ...reachValues(party, sent, body),
            ...(body.address ?? [])
              .slice(0, 1)
              .flatMap((one) => addressValue(party, sent, ["address", 0], one)),
          ];
    }
    case "Location": {
      const body = reading.read(sent, locationShape);
      return body === undefined
        ? []
        : [
            ...nameValue(party, sent, ["name"], body.name),
            ...reachValues(party, sent, body),
            ...(body.address === undefined
              ? []
              : addressValue(party, sent, ["address"], body.address)),
          ];
    }
    case "Practitioner": {
      const body = reading.read(sent, practitionerShape);
      const at = nameInUse(body?.name);
      const name = body?.name?.[at];
      return body === undefined
        ? []
        : [
            ...nameValue(
              party,
              sent,
              ["name", at],
              name === undefined ? undefined : nameInWords(name),
            ),
            ...reachValues(party, sent, body),
            ...(body.address ?? [])
              .slice(0, 1)
              .flatMap((one) => addressValue(party, sent, ["address", 0], one)),
          ];
    }
    case "PractitionerRole": {
      const body = reading.read(sent, roleShape);
      return body === undefined
        ? []
        : [
            // Only what FHIR lets a role point to: a role within a role could go around in circles.
            ...(reading.follow(body.practitioner, sent)?.type === "Practitioner"
              ? partyValues(reading, body.practitioner, sent, party)
              : []),
            ...reachValues(party, sent, body),
            ...(reading.follow(body.organization, sent)?.type === "Organization"
              ? partyValues(reading, body.organization, sent, party)
              : []),
          ];
    }
    default:
      return [];
  }
}

function nameValue(
  party: Party,
  sent: SentResource,
  path: readonly (string | number)[],
  name: string | undefined,
): readonly FieldValue[] {
  if (name === undefined || name.trim() === "") return [];
  return [{ field: partyFields[party].name, value: name, source: sourceOf(sent, path, name) }];
}

function reachValues(
  party: Party,
  sent: SentResource,
  body: { readonly identifier?: readonly Identifier[]; readonly telecom?: readonly Telecom[] },
): readonly FieldValue[] {
  const npiAt = (body.identifier ?? []).findIndex(
    ({ system }) => system === "http://hl7.org/fhir/sid/us-npi",
  );
  const npi = body.identifier?.[npiAt];
  const number = npi === undefined ? undefined : identifierOf(npi)?.value;
  return [
    ...(number === undefined
      ? []
      : [
          {
            field: partyFields[party].npi,
            value: number,
            source: sourceOf(sent, ["identifier", npiAt], `NPI ${number}`),
          },
        ]),
    ...(["phone", "fax"] as const).flatMap((system) => {
      const at = phoneOf(body.telecom, system);
      const value = body.telecom?.[at]?.value;
      return value === undefined
        ? []
        : [
            {
              field: partyFields[party][system],
              value,
              source: sourceOf(sent, ["telecom", at], value),
            },
          ];
    }),
  ];
}

function addressValue(
  party: Party,
  sent: SentResource,
  path: readonly (string | number)[],
  address: Address,
): readonly FieldValue[] {
  const value = addressInWords(address);
  return value === undefined
    ? []
    : [{ field: partyFields[party].address, value, source: sourceOf(sent, path, value) }];
}
