import type {
  CodeableConcept,
  Extension,
  Patient,
  PractitionerRole,
  Resource,
  Task,
  TaskInput,
} from "@medplum/fhirtypes";
import { codeSystems, pasExtension, pasProfile } from "../pas/pas-names.ts";
import type { AskedKind } from "./requested-information.ts";
import type { RequestItem, RequestParts } from "./request-parts.ts";
import { stableUrn } from "./stable-id.ts";

/** What the tasks of a request for information are written from. */
export type TaskInputs = {
  readonly parts: RequestParts;
  readonly items: readonly RequestItem[];
  /** When it was asked, when that or its day last changed, and by when an answer is in time; ISO. */
  readonly askedAt: string;
  readonly changedAt: string;
  readonly due?: string;
  /** Where the answer is sent: the plan's `$submit-attachment`. */
  readonly attachmentUrl: string;
};

type TaskEntry = { readonly fullUrl: string; readonly resource: Task };

const cdexProfile =
  "http://hl7.org/fhir/us/davinci-cdex/StructureDefinition/cdex-task-attachment-request";

/** One thing that is asked for as the two tasks that systems know: that of PAS, and that of CDex 2.1. */
export function tasksOf(asked: AskedKind, input: TaskInputs): readonly TaskEntry[] {
  return [pasTask(asked, input), cdexTask(asked, input)];
}

function pasTask(asked: AskedKind, input: TaskInputs): TaskEntry {
  const { parts } = input;
  return entryOf(asked, "pas", {
    ...common(asked, input),
    meta: { profile: [pasProfile("task")] },
    identifier: [asked.identifier],
    for: { reference: parts.patient },
    ...(parts.requestorId === undefined ? {} : { owner: { identifier: parts.requestorId } }),
    reasonCode: concept(codeSystems.pasTemporary, "priorAuthorization"),
    input: [payerUrl(input), ...input.items.map((item) => askedInput(asked, lineOf(item)))],
  });
}

function cdexTask(asked: AskedKind, input: TaskInputs): TaskEntry {
  const { parts } = input;
  return entryOf(asked, "cdex", {
    ...common(asked, input),
    meta: { profile: [cdexProfile] },
    contained: [containedPatient(parts), containedRole(parts)],
    identifier: [
      {
        ...asked.identifier,
        type: concept(codeSystems.cdexTemporary, "tracking-id", "Tracking Id"),
      },
    ],
    for: { reference: "#patient" },
    owner: { reference: "#practitionerrole" },
    reasonCode: concept("http://hl7.org/fhir/claim-use", "preauthorization", "Preauthorization"),
    input: [
      payerUrl(input),
      ...input.items.map((item) => askedInput(asked, cdexLineOf(item))),
      {
        type: concept(codeSystems.cdexTemporary, "purpose-of-use"),
        valueCodeableConcept: concept(
          "http://terminology.hl7.org/CodeSystem/v3-ActReason",
          "COVAUTH",
          "coverage authorization",
        ),
      },
    ],
  });
}

function common(
  { kind }: AskedKind,
  { parts, askedAt, changedAt, due }: TaskInputs,
): Pick<
  Task,
  "code" | "authoredOn" | "lastModified" | "requester" | "reasonReference" | "restriction"
> {
  const { system, value } = parts.claim;
  return {
    code: concept(
      codeSystems.pasTemporary,
      kind === "documents" ? "attachment-request-code" : "attachment-request-questionnaire",
    ),
    authoredOn: askedAt,
    lastModified: changedAt,
    requester: { identifier: parts.insurerId },
    reasonReference: {
      type: "Claim",
      identifier: {
        ...(system === undefined ? {} : { system }),
        ...(value === undefined ? {} : { value }),
      },
    },
    ...(due === undefined ? {} : { restriction: { period: { end: due } } }),
  };
}

function entryOf(
  asked: AskedKind,
  guide: string,
  task: Omit<Task, "resourceType" | "status" | "intent">,
): TaskEntry {
  const fullUrl = stableUrn([asked.fullUrl, guide]);
  return {
    fullUrl,
    resource: {
      resourceType: "Task",
      id: fullUrl.replace("urn:uuid:", ""),
      status: "requested",
      intent: "order",
      ...task,
    },
  };
}

function payerUrl({ attachmentUrl }: TaskInputs): TaskInput {
  return { type: concept(codeSystems.pasTemporary, "payer-url"), valueUrl: attachmentUrl };
}

function askedInput({ kind, code, identifier }: AskedKind, line: Extension): TaskInput {
  return kind === "documents"
    ? {
        extension: [line],
        type: concept(codeSystems.pasTemporary, "attachments-needed"),
        valueCodeableConcept: concept(codeSystems.loinc, code),
      }
    : {
        extension: [line],
        type: concept(codeSystems.pasTemporary, "questionnaire-context"),
        valueString: identifier.value ?? "",
      };
}

function lineOf({ sequence }: RequestItem): Extension {
  return { url: pasExtension("serviceLineNumber"), valuePositiveInt: sequence };
}

/** CDex 2.1 names the line by the extension that PAS had before. */
function cdexLineOf({ sequence }: RequestItem): Extension {
  return { url: pasExtension("paLineNumber"), valueInteger: sequence };
}

/** Who the answer is about, within the task: a data exchange knows no bundle. */
function containedPatient({ patient, entries }: RequestParts): Patient {
  const sent = entries([patient])[0]?.resource;
  const { identifier, name, birthDate } = sent?.resourceType === "Patient" ? sent : {};
  return {
    resourceType: "Patient",
    id: "patient",
    ...(identifier === undefined ? {} : { identifier }),
    ...(name === undefined ? {} : { name }),
    ...(birthDate === undefined ? {} : { birthDate }),
  };
}

function containedRole({ requestor, requestorId, entries }: RequestParts): PractitionerRole {
  const sent: Resource | undefined =
    requestor === undefined ? undefined : entries([requestor])[0]?.resource;
  const display = sent?.resourceType === "Organization" ? sent.name : undefined;
  return {
    resourceType: "PractitionerRole",
    id: "practitionerrole",
    organization: {
      ...(requestorId === undefined ? {} : { identifier: requestorId }),
      ...(display === undefined ? {} : { display }),
      ...(requestorId === undefined && display === undefined ? { display: "Requester" } : {}),
    },
  };
}

function concept(system: string, code: string, display?: string): CodeableConcept {
  return { coding: [{ system, code, ...(display === undefined ? {} : { display }) }] };
}
