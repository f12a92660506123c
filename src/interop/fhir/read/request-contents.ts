import { chooseSets, requestPaths } from "#criteria";
import { coverageValues } from "./line-of-business.ts";
import { coverageOf, memberFields } from "./member.ts";
import type { IncomingRequest, RequestFact } from "./incoming-request.ts";
import { requestedItems } from "./items.ts";
import { descriptionsOf } from "./ordered-service.ts";
import { partyFieldValues } from "./parties.ts";
import { procedureFactsOf } from "./procedure-facts.ts";
import { factsOnce, type FieldValue, proposalsOf } from "./proposals.ts";
import { type Reading, sourceOf } from "./reading.ts";
import {
  codingQuestionsOf,
  type DiagnosisCode,
  diagnosesForCode,
  serviceCodesOf,
} from "./service-codes.ts";
import { otherServiceFact, serviceDetailsIn } from "./service-details.ts";
import { urgencyValues } from "./urgency.ts";
import { conceptInWords, identifierOf } from "./words.ts";

type Contents = Pick<
  IncomingRequest,
  "fields" | "facts" | "codingQuestions" | "notes" | "sentUrgency"
>;

/** Everything the bundle says of the request: for the fields of the form, and for the questions of the criteria. */
export function requestContents(reading: Reading): Contents {
  const coverage = coverageOf(reading);
  const codes = serviceCodesOf(reading);
  const [first] = codes;
  const { named, others } = diagnosesForCode(reading, first, codes);
  const urgency = urgencyValues(reading);
  const descriptions = descriptionsOf(reading);
  const line = coverageValues(reading, coverage);
  const items = requestedItems(reading.claim.body);
  const isProposed = (index: number) =>
    codes.some((one) => one.index === index && one.code === first?.code);
  const details = items
    .filter(({ index }) => first === undefined || isProposed(index))
    .map(({ item, index }) => serviceDetailsIn(reading, item, index));
  const beside = codes.filter(({ index }) => !isProposed(index));
  const diagnosisCodes = [...new Set(named.map(({ code }) => code))];
  for (const { item, index } of items) {
    if (item.detail !== undefined)
      reading.miss(
        reading.claim.sent,
        ["item", index, "detail"],
        "has lines of its own, which are not read",
      );
    if (codes.some((one) => one.index === index)) continue;
    const why = `asks for ${item.productOrService === undefined ? "nothing that has a code" : `${conceptInWords(item.productOrService)}, which is no CPT or HCPCS code`}`;
    reading.miss(reading.claim.sent, ["item", index, "productOrService"], why);
  }
  const fields: readonly FieldValue[] = [
    ...memberFields(reading, coverage),
    ...referenceValues(reading),
    ...partyFieldValues(reading),
    ...line,
    ...urgency,
    ...codes.map(({ code, source }): FieldValue => ({ field: "cptCode", value: code, source })),
    ...diagnosisValue(named),
    ...descriptions.map((source): FieldValue => ({
      field: "procedureDescription",
      value: source.quote,
      source,
    })),
    ...details.flatMap((one) => one.fields),
  ];
  const isExpedited = urgency.some(({ value }) => value === "expedited");
  return {
    fields: proposalsOf(fields),
    facts: factsOnce([
      ...factsOf(
        requestPaths.cptCode,
        codes.map(({ code, source }) => ({ value: code, source })),
      ),
      ...factsOf(
        requestPaths.diagnosisCodes,
        named.map(({ code, source }) => ({ value: code, source })),
      ),
      ...factsOf(requestPaths.urgency, urgency),
      ...factsOf(
        requestPaths.lineOfBusiness,
        line.filter(({ field }) => field === "lineOfBusiness"),
      ),
      ...procedureFactsOf(reading, codes, diagnosisCodes),
      ...factsOf(
        requestPaths.procedureDescription,
        descriptions.map((source) => ({ value: source.quote, source })),
      ),
      ...details.flatMap((one) => one.facts),
      ...beside.flatMap(({ code, index }) => {
        const item = reading.claim.body.item[index];
        return item === undefined ? [] : [otherServiceFact(reading, item, index, code)];
      }),
    ]),
    codingQuestions: codingQuestionsOf(codes),
    notes: notesOf(others, first?.code, diagnosisCodes),
    ...(urgency.length === 0 ? {} : { sentUrgency: isExpedited ? "expedited" : "standard" }),
  };
}

function factsOf(
  path: string,
  values: readonly Pick<FieldValue, "value" | "source">[],
): readonly RequestFact[] {
  return values.flatMap(({ value, source }) =>
    value === undefined ? [] : [{ path, value, source }],
  );
}

function referenceValues({ claim }: Reading): readonly FieldValue[] {
  return claim.body.identifier.flatMap((identifier, index): FieldValue[] => {
    const value = identifierOf(identifier)?.value;
    if (value === undefined) return [];
    const quote = identifier.system === undefined ? value : `${value} (${identifier.system})`;
    return [
      { field: "reference", value, source: sourceOf(claim.sent, ["identifier", index], quote) },
    ];
  });
}

/** One value of all codes, as the field takes them; its source is that of the first. */
function diagnosisValue(named: readonly DiagnosisCode[]): readonly FieldValue[] {
  const value = [...new Set(named.map(({ code }) => code))].join(", ");
  return named.map(({ source }) => ({ field: "diagnosisCodes" as const, value, source }));
}

function notesOf(
  others: readonly DiagnosisCode[],
  code: string | undefined,
  diagnosisCodes: readonly string[],
): readonly string[] {
  const context = [...new Set(others.map((one) => one.code))];
  const sets = code === undefined ? [] : chooseSets({ cptCode: code, diagnosisCodes });
  return [
    ...(context.length === 0
      ? []
      : [`Other diagnoses on the claim, for no requested line: ${context.join(", ")}.`]),
    ...(sets.length > 1
      ? [
          `More than one set of criteria is about these codes: ${sets.map(({ title }) => title).join("; ")}.`,
        ]
      : []),
  ];
}
