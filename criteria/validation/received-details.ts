import * as z from "zod/mini";
import { strictGroup } from "./strict-group.ts";

// What a case file of a request that arrived as data says of it beside the facts. No result rests on any of it. The
// names are all given, so that a fact in the wrong place is still found.

const text = z.optional(z.string({ error: "must be text" }));
const needed = z.string({ error: "must be text" });
const identifier = strictGroup({ system: text, value: needed }, "an identifier with a value");

export const receivedOriginSchema = z.optional(
  strictGroup(
    {
      kind: z.literal("received", { error: 'must be "received"' }),
      standard: z.literal("fhir", { error: 'must be "fhir"' }),
      fileName: needed,
      bundle: z.optional(identifier),
      claim: identifier,
      sender: text,
      sentUrgency: z.optional(
        z.enum(["standard", "expedited"], { error: "must be standard or expedited" }),
      ),
      notes: z.optional(z.array(needed, { error: "must be a list of texts" })),
    },
    "how a request arrived: kind, standard, fileName and claim",
  ),
);

export const receivedMemberSchema = z.optional(
  strictGroup(
    { name: text, memberId: text, dateOfBirth: text, sex: text, address: text },
    "a member with name, memberId and dateOfBirth",
  ),
);

export const receivedRequestSchema = z.optional(
  strictGroup(
    {
      reference: text,
      requestingProvider: text,
      facility: text,
      authorizationNumber: text,
      providerNpi: text,
      providerPhone: text,
      providerFax: text,
      providerAddress: text,
      facilityNpi: text,
      facilityPhone: text,
      facilityFax: text,
      facilityAddress: text,
    },
    "who asked: reference, requestingProvider, facility and how to reach them. Facts belong in facts",
  ),
);
