import type { FieldValue } from "./proposals.ts";
import { extensionUrls } from "./extension-urls.ts";
import { requestedItems } from "./items.ts";
import { type Reading, sourceOf } from "./reading.ts";
import type { ClaimItem } from "./shapes.ts";
import { codeIn, codingInWords } from "./words.ts";

type Urgency = "standard" | "expedited";

const byPriority: Readonly<Record<string, Urgency>> = {
  STAT: "expedited",
  NORMAL: "standard",
  DEFERRED: "standard",
};
/** X12 data element 1338: emergency, urgent, elective. */
const byLevelOfService: Readonly<Record<string, Urgency>> = {
  "03": "expedited",
  U: "expedited",
  E: "standard",
};

/**
 * How urgent the request is said to be: the stricter first. Priority and level of service contradict each other in
 * requests as they are sent; a machine never makes one less urgent.
 */
export function urgencyValues(reading: Reading): readonly FieldValue[] {
  const { claim } = reading;
  const priority = (claim.body.priority?.coding ?? []).flatMap((coding, at): FieldValue[] => {
    const value = ownOf(byPriority, codeIn(coding.code));
    const path = ["priority", "coding", at];
    if (value === undefined) {
      reading.miss(claim.sent, path, "is not a known priority");
      return [];
    }
    const quote = `Priority: ${codingInWords(coding)}`;
    return [{ field: "urgency", value, source: sourceOf(claim.sent, path, quote) }];
  });
  const values = [
    ...levelsOf(reading, claim.body, []),
    ...requestedItems(claim.body).flatMap(({ item, index }) =>
      levelsOf(reading, item, ["item", index]),
    ),
    ...priority,
  ];
  const isStrict = ({ value }: FieldValue) => value === "expedited";
  return [...values.filter(isStrict), ...values.filter((one) => !isStrict(one))];
}

function levelsOf(
  reading: Reading,
  { extension }: Pick<ClaimItem, "extension">,
  within: readonly (string | number)[],
): readonly FieldValue[] {
  const { sent } = reading.claim;
  return (extension ?? []).flatMap(({ url, valueCodeableConcept }, index) =>
    url !== extensionUrls.levelOfService
      ? []
      : (valueCodeableConcept?.coding ?? []).flatMap((coding, at): FieldValue[] => {
          const value = ownOf(byLevelOfService, codeIn(coding.code));
          const path = [...within, "extension", index, "valueCodeableConcept", "coding", at];
          if (value === undefined) {
            reading.miss(sent, path, "is not a known level of service");
            return [];
          }
          const quote = `Level of service: ${codingInWords(coding)}`;
          return [{ field: "urgency", value, source: sourceOf(sent, path, quote) }];
        }),
  );
}

/** Own keys alone: a code may be called "constructor". */
function ownOf<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
