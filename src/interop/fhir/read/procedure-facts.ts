import { type CriteriaSet, chooseSets, requestPaths } from "#criteria";
import type { RequestFact, SentSource } from "./incoming-request.ts";
import { requestedItems } from "./items.ts";
import { ordersOf } from "./ordered-service.ts";
import { type Reading, sourceOf } from "./reading.ts";
import { procedureCodesIn, type ServiceCode } from "./service-codes.ts";

/**
 * Which procedure of each set the request is about, where a code says it: of a line, its modifier or its order. A code
 * of several procedures, such as a coccygectomy partial or total, offers each of them, and none is chosen. An unlisted
 * code names none.
 */
export function procedureFactsOf(
  reading: Reading,
  codes: readonly ServiceCode[],
  diagnoses: readonly string[],
): readonly RequestFact[] {
  const [first] = codes;
  const sets = chooseSets({ cptCode: first?.code ?? "", diagnosisCodes: diagnoses });
  const sent = [...codes, ...furtherCodes(reading)];
  return sets.flatMap((set) =>
    sent.flatMap(({ code, source }): RequestFact[] => {
      return rowsFor(set, code).map((value) => ({ path: requestPaths.procedure, value, source }));
    }),
  );
}

function furtherCodes(
  reading: Reading,
): readonly { readonly code: string; readonly source: SentSource }[] {
  const { claim } = reading;
  return requestedItems(claim.body).flatMap(({ item, index }) => [
    ...(item.modifier ?? []).flatMap((one, which) =>
      procedureCodesIn(one).map(({ code, at, quote }) => ({
        code,
        source: sourceOf(claim.sent, ["item", index, "modifier", which, "coding", at], quote),
      })),
    ),
    ...ordersOf(reading, item).flatMap(({ sent, body }) =>
      procedureCodesIn(body.code ?? body.codeCodeableConcept).map(({ code, at, quote }) => ({
        code,
        source: sourceOf(
          sent,
          [body.code === undefined ? "codeCodeableConcept" : "code", "coding", at],
          quote,
        ),
      })),
    ),
  ]);
}

/** The procedures that a set knows under a code: by the code that comes before an unlisted one, or that it may be billed with. */
function rowsFor({ procedures }: CriteriaSet, code: string): readonly string[] {
  return procedures.rows
    .filter(
      ({ columns, allows }) => columns["code"] === code || allows?.codes?.includes(code) === true,
    )
    .map(({ id }) => id);
}
