import {
  birthDateInWords,
  dayInWords,
  linesOfBusiness,
  lineWords,
  memberSexes,
  requestDetailWords,
  sexWords,
  stateName,
  type ZoneId,
  zoneLabel,
  zones,
} from "#domain";
import type { ArrivedField, ArrivedValue } from "./arrived-value.ts";
import type { NewCaseEntries } from "./new-case.ts";

/** What a proposal enters: one field, or the three of the time of receipt. */
export type FaxEntries = Readonly<Partial<Record<keyof NewCaseEntries, string>>>;

/** Where each proposal is entered; the first of its fields is where it is shown. */
export const fieldsOfFax = {
  memberName: ["memberName"],
  memberId: ["memberId"],
  dateOfBirth: ["dateOfBirth"],
  sex: ["sex"],
  requestingProvider: ["requestingProvider"],
  providerNpi: ["providerNpi"],
  providerPhone: ["providerPhone"],
  providerFax: ["providerFax"],
  facility: ["facility"],
  facilityNpi: ["facilityNpi"],
  facilityPhone: ["facilityPhone"],
  facilityFax: ["facilityFax"],
  cptCode: ["cptCode"],
  diagnosisCodes: ["diagnosisCodes"],
  procedureDescription: ["procedureDescription"],
  serviceFrom: ["serviceFrom"],
  units: ["units"],
  side: ["side"],
  reference: ["reference"],
  received: ["receivedDate", "receivedTime", "receivedZone"],
  urgency: ["urgency"],
  lineOfBusiness: ["lineOfBusiness"],
  jurisdiction: ["jurisdiction"],
  memberAddress: ["memberAddress"],
  serviceThrough: ["serviceThrough"],
  providerAddress: ["providerAddress"],
  facilityAddress: ["facilityAddress"],
  contract: ["contract"],
  site: ["site"],
} as const satisfies Readonly<Record<ArrivedField, readonly (keyof NewCaseEntries)[]>>;

export const faxFieldLabels: Readonly<Record<ArrivedField, string>> = {
  memberName: "Member name",
  memberId: "Member ID",
  dateOfBirth: "Date of birth",
  sex: "Sex",
  requestingProvider: "Requesting provider",
  providerNpi: "Provider’s NPI",
  providerPhone: "Provider’s phone",
  providerFax: "Provider’s fax",
  facility: "Facility",
  facilityNpi: "Facility’s NPI",
  facilityPhone: "Facility’s phone",
  facilityFax: "Facility’s fax",
  cptCode: "CPT or HCPCS code",
  diagnosisCodes: "Diagnosis codes",
  procedureDescription: "Requested procedure",
  serviceFrom: "Service from",
  units: "Units requested",
  side: "Side",
  reference: "Reference number",
  received: "Received",
  urgency: "Urgency",
  lineOfBusiness: "Line of business",
  jurisdiction: "Jurisdiction",
  memberAddress: "Member’s address",
  serviceThrough: "Service through",
  providerAddress: requestDetailWords.providerAddress,
  facilityAddress: requestDetailWords.facilityAddress,
  contract: requestDetailWords.contract,
  site: requestDetailWords.site,
};

/** The entries of a proposal; a time of receipt is in the zone its header states, or else in the plan's. */
export function entriesOf(proposal: ArrivedValue, planZone: string): FaxEntries {
  const { field, value, mentions } = proposal;
  if (field !== "received") return { [field]: value };
  const [receivedDate = "", receivedTime = ""] = value.split("T");
  return { receivedDate, receivedTime, receivedZone: zoneOf(mentions[0].zone, planZone) ?? "" };
}

function zoneOf(stated: string | undefined, planZone: string): ZoneId | undefined {
  const known = (wanted: string | undefined) => zones.find(({ id }) => id === wanted)?.id;
  return known(stated) ?? known(planZone);
}

/** Whether the fields hold what the proposal says: it is shown as proposed until the case is created. */
export function isEntered(entries: NewCaseEntries, proposed: FaxEntries): boolean {
  return namesIn(proposed).every((name) => (entries[name] ?? "") === proposed[name]);
}

/** Whether nothing was typed where the proposal goes: what a person typed is never replaced but by a click. */
export function isBlank(entries: NewCaseEntries, proposed: FaxEntries): boolean {
  return namesIn(proposed).every((name) => (entries[name] ?? "") === "");
}

export function namesIn(proposed: FaxEntries): readonly (keyof NewCaseEntries)[] {
  return Object.values(fieldsOfFax)
    .flat()
    .filter((name) => Object.hasOwn(proposed, name));
}

/** A proposal as a person reads it. */
export function proposalInWords(proposal: ArrivedValue, planZone: string): string {
  const { field, value, mentions } = proposal;
  switch (field) {
    case "dateOfBirth":
      return birthDateInWords(value);
    case "serviceFrom":
    case "serviceThrough":
      return dayInWords(value);
    case "received": {
      const [date = "", time = ""] = value.split("T");
      const zone = zoneLabel(zoneOf(mentions[0].zone, planZone) ?? planZone);
      return `${dayInWords(date)}, ${timeInWords(time)} ${zone}`;
    }
    case "sex": {
      const sex = memberSexes.find((one) => one === value);
      return sex === undefined ? value : sexWords[sex];
    }
    case "urgency":
      return value === "expedited" ? "Expedited" : "Standard";
    case "lineOfBusiness": {
      const line = linesOfBusiness.find((one) => one === value);
      return line === undefined ? value : lineWords[line];
    }
    case "jurisdiction":
      return stateName(value) ?? value;
    default:
      return value;
  }
}

/** "08:14" is "8:14 AM". */
function timeInWords(time: string): string {
  const hour = Number(time.slice(0, 2));
  return `${String(((hour + 11) % 12) + 1)}:${time.slice(3)} ${hour < 12 ? "AM" : "PM"}`;
}
