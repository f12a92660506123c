import type { AuditEntry, AuditRow } from "#domain";

/** FHIR R4 AuditEvent, as far as an entry fills it (https://hl7.org/fhir/R4/auditevent.html). */
export interface AuditEvent {
  readonly resourceType: "AuditEvent";
  readonly id: string;
  readonly type: Coding;
  readonly subtype: readonly Coding[];
  readonly action: "C" | "R" | "U" | "D" | "E";
  readonly recorded: string;
  readonly outcome: "0" | "4" | "8";
  readonly outcomeDesc?: string;
  readonly purposeOfEvent?: readonly {
    readonly coding: readonly Coding[];
    readonly text?: string;
  }[];
  readonly agent: readonly {
    readonly who: Reference;
    readonly altId?: string;
    readonly requestor: true;
    readonly role?: readonly { readonly coding: readonly Coding[] }[];
  }[];
  readonly source: {
    readonly site: string;
    readonly observer: Reference;
    readonly type: readonly Coding[];
  };
  readonly entity?: readonly {
    readonly what: Reference;
    readonly type: Coding;
    readonly role?: Coding;
    readonly detail?: readonly { readonly type: string; readonly valueString: string }[];
  }[];
}

interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display: string;
}

interface Reference {
  readonly identifier: { readonly system: string; readonly value: string };
}

const dicom = "http://dicom.nema.org/resources/ontology/DCM";
const ids = "urn:reviewer-workstation";
const restful = {
  system: "http://terminology.hl7.org/CodeSystem/audit-event-type",
  code: "rest",
  display: "RESTful Operation",
};
const authentication = { system: dicom, code: "110114", display: "User Authentication" };
const alert = { system: dicom, code: "110113", display: "Security Alert" };
const serverType = {
  system: "http://terminology.hl7.org/CodeSystem/security-source-type",
  code: "4",
  display: "Application Server",
};
const systemObject = {
  system: "http://terminology.hl7.org/CodeSystem/audit-entity-type",
  code: "2",
  display: "System Object",
};

const actions = { create: "C", read: "R", update: "U", delete: "D", execute: "E" } as const;
const outcomes = { done: "0", refused: "4", failed: "8" } as const;

/** One entry as FHIR says it. What FHIR has no place for (fields, proofs, hashes) stands in `detail`. */
export function auditEventOf(
  tenant: string,
  { number, entry, previous, hash }: AuditRow,
): AuditEvent {
  const shared = [
    ["number", String(number)],
    ["previous", previous ?? ""],
    ["hash", hash],
    ["revision", entry.revision === undefined ? "" : `r${String(entry.revision)}`],
    ["determination", entry.determination?.id ?? ""],
    ["determination-action", entry.determination?.action ?? ""],
    ["authenticated-at", entry.proof?.at ?? ""],
    ["authentication-methods", entry.proof?.methods.join(" ") ?? ""],
    ["authentication-assurance", entry.proof?.assurance ?? ""],
    ["request", entry.requestId ?? ""],
    ...entry.fields.map((field) => ["field", field]),
  ] as const;
  const detail = shared.flatMap(([type = "", valueString = ""]) =>
    valueString === "" ? [] : [{ type, valueString }],
  );
  return {
    resourceType: "AuditEvent",
    id: `${tenant}-${String(number)}`,
    type: typeOf(entry),
    subtype: [subtypeOf(entry)],
    action: actions[entry.kind],
    recorded: entry.at,
    outcome: outcomes[entry.outcome],
    ...(entry.why === undefined ? {} : { outcomeDesc: entry.why }),
    ...(entry.reason === undefined
      ? {}
      : {
          purposeOfEvent: [
            {
              coding: [
                {
                  system: "http://terminology.hl7.org/CodeSystem/v3-ActReason",
                  code: "BTG",
                  display: "break the glass",
                },
              ],
              text: entry.reason,
            },
          ],
        }),
    agent: [
      {
        who: reference(entry.role === "system" ? "system" : "person", entry.personId ?? "unknown"),
        ...(entry.sessionId === null ? {} : { altId: entry.sessionId }),
        requestor: true,
        ...(entry.role === null
          ? {}
          : {
              role: [
                { coding: [{ system: `${ids}:role`, code: entry.role, display: entry.role }] },
              ],
            }),
      },
    ],
    source: {
      site: tenant,
      observer: reference("system", "reviewer-workstation"),
      type: [serverType],
    },
    entity: [
      ...entry.caseIds.map((id) => ({ what: reference("case", id), type: systemObject })),
      ...(entry.documentId === undefined
        ? []
        : [{ what: reference("document", entry.documentId), type: systemObject }]),
      ...(entry.subjectId === undefined
        ? []
        : [{ what: reference("subject", entry.subjectId), type: systemObject }]),
      { what: reference("entry", `${tenant}-${String(number)}`), type: systemObject, detail },
    ],
  };
}

function typeOf({ action }: AuditEntry): Coding {
  if (action === "openClosedCase") return alert;
  return /^(?:session-|token-|sign-in$)/.test(action) ? authentication : restful;
}

function subtypeOf({ action, kind }: AuditEntry): Coding {
  switch (action) {
    case "openClosedCase":
      return { system: dicom, code: "110127", display: "Emergency Override Started" };
    case "sign-in":
      return { system: dicom, code: "110122", display: "Login" };
    case "session-ended":
      return { system: dicom, code: "110123", display: "Logout" };
    case "session-confirmed":
    case "token-issued":
    case "token-refused":
      return { system: dicom, code: "110122", display: "Login" };
    case "listCases":
    case "scanCases":
      return {
        system: "http://hl7.org/fhir/restful-interaction",
        code: "search",
        display: "search",
      };
    default: {
      const code = kind === "execute" ? "operation" : kind;
      return { system: "http://hl7.org/fhir/restful-interaction", code, display: code };
    }
  }
}

function reference(what: string, value: string): Reference {
  return { identifier: { system: `${ids}:${what}`, value } };
}
