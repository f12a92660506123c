import type { Bundle } from "@medplum/fhirtypes";
import type { FastifyRequest } from "fastify";
import * as z from "zod/mini";
import { errorResponseBundle, operationOutcomeOf } from "#interop/fhir";
import { type AnsweringParts, answerTo, inquiryAnswer, storedRequest } from "./answers.ts";
import { partiesOf } from "./bundle-parties.ts";
import { answered, type FhirAnswer, outcomeOf } from "./outcome.ts";
import { readSentBundle } from "./sent-bundle.ts";
import { bytesIn } from "./submit-route.ts";

/**
 * `Claim/$inquire`, a query by example: the claim in the bundle names the member and the requesting provider, and where
 * it names an identifier, that as well. Answers what people have signed by now of each request that matches.
 */
export async function inquireClaim(
  request: FastifyRequest,
  { requests, clock, ...basis }: AnsweringParts,
): Promise<FhirAnswer> {
  const body = readSentBundle(bytesIn(request.body));
  if (!body.ok) return answered(400, operationOutcomeOf(body.error));
  const { value } = body.sent;
  const asked = partiesOf(value);
  if (asked === null) return answered(422, noClaim);
  if (asked.member.length === 0) return answered(422, noMember);
  if (asked.provider.length === 0) return answered(422, noProvider);
  const inquired = await requests.inquire({
    claimKeys: asked.claim,
    memberKeys: asked.member,
    providerKeys: asked.provider,
  });
  if (!inquired.ok) return answered(503, away);
  const now = clock();
  const { found, isCut } = inquired.value;
  const answers: Bundle[] = [];
  for (const one of found) {
    const answer = await answerTo(one, storedRequest(one), { now, ...basis });
    if (answer !== null) answers.push(answer);
  }
  request.toldCases = found.map(({ record }) => record.id);
  const none =
    answers.length > 0 ? null : errorResponseBundle(value, [{ text: nothingFound }], now);
  const told = none === null ? answers : [none];
  return told.length === 0
    ? answered(404, outcomeOf("not-found", nothingFound))
    : answered(200, inquiryAnswer(told, { identifier: identifierOf(value), isCut }));
}

const identifierSchema = z.looseObject({
  identifier: z.looseObject({
    system: z.exactOptional(z.string()),
    value: z.exactOptional(z.string()),
  }),
});

function identifierOf(bundle: unknown) {
  const read = identifierSchema.safeParse(bundle);
  if (!read.success) return undefined;
  const { system, value } = read.data.identifier;
  return {
    ...(system === undefined ? {} : { system }),
    ...(value === undefined ? {} : { value }),
  };
}

const nothingFound =
  "No request of this member and provider matches. Requests that this system may not read are not counted.";
const claim = "Bundle.entry[0].resource";
const noClaim = outcomeOf("invalid", "The bundle must begin with a Claim.", [claim]);
const noMember = outcomeOf("required", "The member must be named by an identifier.", [
  `${claim}.patient`,
]);
const noProvider = outcomeOf(
  "required",
  "The requesting provider must be named by an identifier.",
  [`${claim}.provider`],
);
const away = outcomeOf(
  "transient",
  "The server can’t reach its database right now. Ask again later.",
);
