import * as z from "zod/mini";

/*
 * The structure of an AuditEvent in FHIR R4 (4.0.1, https://hl7.org/fhir/R4/auditevent.html): every element that may
 * stand there, how often, and the codes of required bindings. Written from the specification, not from our mapping.
 */
const text = z.string().check(
  z.minLength(1),
  z.refine((value) => value.trim() === value),
);
const uri = z.string().check(z.regex(/^\S+$/));
const instant = z
  .string()
  .check(
    z.regex(
      /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
    ),
  );
const coding = z.strictObject({
  system: z.optional(uri),
  version: z.optional(text),
  code: z.optional(z.string().check(z.regex(/^[^\s]+(\s[^\s]+)*$/))),
  display: z.optional(text),
});
const concept = z.strictObject({
  coding: z.optional(z.array(coding).check(z.minLength(1))),
  text: z.optional(text),
});
const reference = z.strictObject({
  reference: z.optional(text),
  type: z.optional(uri),
  identifier: z.optional(z.strictObject({ system: z.optional(uri), value: z.optional(text) })),
  display: z.optional(text),
});
const many = <T extends z.core.$ZodType>(one: T) => z.optional(z.array(one).check(z.minLength(1)));

export const auditEventSchema = z.strictObject({
  resourceType: z.literal("AuditEvent"),
  id: z.optional(z.string().check(z.regex(/^[A-Za-z0-9\-.]{1,64}$/))),
  type: coding,
  subtype: many(coding),
  action: z.optional(z.enum(["C", "R", "U", "D", "E"])),
  period: z.optional(z.strictObject({ start: z.optional(text), end: z.optional(text) })),
  recorded: instant,
  outcome: z.optional(z.enum(["0", "4", "8", "12"])),
  outcomeDesc: z.optional(text),
  purposeOfEvent: many(concept),
  agent: z
    .array(
      z.strictObject({
        type: z.optional(concept),
        role: many(concept),
        who: z.optional(reference),
        altId: z.optional(text),
        name: z.optional(text),
        requestor: z.boolean(),
        location: z.optional(reference),
        policy: many(uri),
        media: z.optional(coding),
        network: z.optional(
          z.strictObject({
            address: z.optional(text),
            type: z.optional(z.enum(["1", "2", "3", "4", "5"])),
          }),
        ),
        purposeOfUse: many(concept),
      }),
    )
    .check(z.minLength(1)),
  source: z.strictObject({ site: z.optional(text), observer: reference, type: many(coding) }),
  entity: many(
    z
      .strictObject({
        what: z.optional(reference),
        type: z.optional(coding),
        role: z.optional(coding),
        lifecycle: z.optional(coding),
        securityLabel: many(coding),
        name: z.optional(text),
        description: z.optional(text),
        query: z.optional(z.string().check(z.regex(/^[A-Za-z0-9+/=\s]+$/))),
        // A value is a text or bytes, and one of the two has to be there.
        detail: many(
          z
            .strictObject({
              type: text,
              valueString: z.optional(text),
              valueBase64Binary: z.optional(text),
            })
            .check(
              z.refine(
                (one) => (one.valueString === undefined) !== (one.valueBase64Binary === undefined),
              ),
            ),
        ),
      })
      // sev-1: an entity has a name or a query, never both.
      .check(z.refine(({ name, query }) => name === undefined || query === undefined)),
  ),
});
