import * as z from "zod/mini";

// Just what is read of each resource, of the kind that FHIR R4 gives it. What is not read is not looked at.

const text = z.exactOptional(z.string());
/** A gap in a list of texts is null, with an extension beside it. */
const texts = z.exactOptional(z.array(z.nullable(z.string())));
const sequence = z.int().check(z.minimum(1), z.maximum(2_147_483_647));
/** More of one kind are in no request, and would be compared with each other. */
const mostInList = 1000;
const atMost = z.maxLength(
  mostInList,
  `holds more than ${mostInList.toLocaleString("en-US")} parts`,
);
const listOf = <Item extends z.ZodMiniType>(item: Item) =>
  z.exactOptional(z.array(item).check(atMost));

export const codingShape = z.looseObject({ system: text, code: text, display: text });
export const conceptShape = z.looseObject({ coding: listOf(codingShape), text });
const concept = z.exactOptional(conceptShape);
const identifierShape = z.looseObject({ system: text, value: text, type: concept, use: text });
const identifiers = listOf(identifierShape);
export const referenceShape = z.looseObject({
  reference: text,
  identifier: z.exactOptional(identifierShape),
  display: text,
});
const reference = z.exactOptional(referenceShape);
const periodShape = z.looseObject({ start: text, end: text });
const period = z.exactOptional(periodShape);
const attachmentShape = z.looseObject({
  contentType: text,
  data: text,
  url: text,
  title: text,
  creation: text,
  size: z.exactOptional(z.number()),
});

const extensionShape = z.looseObject({
  url: z.string(),
  valueString: text,
  valueCode: text,
  valueBoolean: z.exactOptional(z.boolean()),
  valueCodeableConcept: concept,
  valueReference: reference,
  valueIdentifier: z.exactOptional(identifierShape),
});
const extensions = listOf(extensionShape);

const nameShape = z.looseObject({
  use: text,
  text,
  family: text,
  given: texts,
  suffix: texts,
});
const addressShape = z.looseObject({
  use: text,
  text,
  line: texts,
  city: text,
  state: text,
  postalCode: text,
  country: text,
});
const telecomShape = z.looseObject({ system: text, value: text, use: text });
const telecom = listOf(telecomShape);
const noteShape = z.looseObject({ text });

const itemShape = z.looseObject({
  sequence,
  careTeamSequence: listOf(sequence),
  diagnosisSequence: listOf(sequence),
  productOrService: concept,
  modifier: listOf(conceptShape),
  servicedDate: text,
  servicedPeriod: period,
  locationCodeableConcept: concept,
  locationReference: reference,
  locationAddress: z.exactOptional(addressShape),
  quantity: z.exactOptional(z.looseObject({ value: z.exactOptional(z.number()), unit: text })),
  bodySite: concept,
  detail: listOf(z.looseObject({})),
  extension: extensions,
});

const meta = z.exactOptional(z.looseObject({ profile: texts }));

export const claimShape = z.looseObject({
  id: text,
  meta,
  extension: extensions,
  identifier: z.array(identifierShape).check(z.minLength(1, "holds no identifier"), atMost),
  status: text,
  use: z.string(),
  patient: referenceShape,
  created: text,
  insurer: reference,
  provider: reference,
  facility: reference,
  priority: concept,
  related: listOf(z.looseObject({ claim: reference, reference: z.exactOptional(identifierShape) })),
  careTeam: listOf(z.looseObject({ sequence, provider: reference })),
  supportingInfo: listOf(
    z.looseObject({
      sequence,
      category: concept,
      valueString: text,
      valueReference: reference,
      valueAttachment: z.exactOptional(attachmentShape),
      extension: extensions,
    }),
  ),
  diagnosis: listOf(
    z.looseObject({
      sequence,
      diagnosisCodeableConcept: concept,
      diagnosisReference: reference,
    }),
  ),
  insurance: listOf(z.looseObject({ focal: z.exactOptional(z.boolean()), coverage: reference })),
  item: z.array(itemShape).check(z.minLength(1, "holds no item"), atMost),
});

export const patientShape = z.looseObject({
  identifier: identifiers,
  name: listOf(nameShape),
  gender: text,
  birthDate: text,
  address: listOf(addressShape),
});
export const coverageShape = z.looseObject({
  identifier: identifiers,
  status: text,
  type: concept,
  subscriberId: text,
  beneficiary: reference,
  subscriber: reference,
  relationship: concept,
  payor: listOf(referenceShape),
  class: listOf(z.looseObject({ type: concept, value: text, name: text })),
});
/** Organization, Practitioner and Location say their names differently, and the rest alike. */
export const organizationShape = z.looseObject({
  identifier: identifiers,
  name: text,
  telecom,
  address: listOf(addressShape),
});
export const practitionerShape = z.looseObject({
  identifier: identifiers,
  name: listOf(nameShape),
  telecom,
  address: listOf(addressShape),
});
export const locationShape = z.looseObject({
  identifier: identifiers,
  name: text,
  telecom,
  address: z.exactOptional(addressShape),
  managingOrganization: reference,
});
export const roleShape = z.looseObject({
  identifier: identifiers,
  practitioner: reference,
  organization: reference,
  location: listOf(referenceShape),
  telecom,
});
/** ServiceRequest and DeviceRequest: what is ordered for an item. */
export const orderShape = z.looseObject({
  status: text,
  code: concept,
  codeCodeableConcept: concept,
  note: listOf(noteShape),
  patientInstruction: text,
  bodySite: listOf(conceptShape),
  authoredOn: text,
});
export const conditionShape = z.looseObject({ code: concept });
export const documentShape = z.looseObject({
  status: text,
  type: concept,
  subject: reference,
  date: text,
  description: text,
  content: listOf(z.looseObject({ attachment: z.exactOptional(attachmentShape) })),
});
export const reportShape = z.looseObject({
  status: text,
  code: concept,
  subject: reference,
  effectiveDateTime: text,
  issued: text,
  presentedForm: listOf(attachmentShape),
});
export const binaryShape = z.looseObject({ contentType: text, data: text });

export type Concept = z.infer<typeof conceptShape>;
export type Coding = z.infer<typeof codingShape>;
export type Identifier = z.infer<typeof identifierShape>;
export type Reference = z.infer<typeof referenceShape>;
export type Claim = z.infer<typeof claimShape>;
export type ClaimItem = z.infer<typeof itemShape>;
export type HumanName = z.infer<typeof nameShape>;
export type Address = z.infer<typeof addressShape>;
export type Telecom = z.infer<typeof telecomShape>;
export type Attachment = z.infer<typeof attachmentShape>;
export type Patient = z.infer<typeof patientShape>;
export type Coverage = z.infer<typeof coverageShape>;
