import type { FieldValue } from "./proposals.ts";
import { type Read, type Reading, sourceOf } from "./reading.ts";
import type { Coverage } from "./shapes.ts";
import { codeIn, codingInWords, joined } from "./words.ts";

/**
 * What the type of the coverage suggests, by the Source of Payment Typology of the NAHDO: 11 Medicare managed care, 21
 * Medicaid managed care, 522 an employer's self-funded plan, other 5 and 6 private. 12 and 22 are paid for service, and
 * no line of business here. Which one it is, the plan's eligibility record says: a suggestion.
 */
const byTypology: readonly (readonly [start: string, line: string | undefined])[] = [
  ["12", undefined],
  ["13", undefined],
  ["1", "medicare-advantage"],
  ["22", undefined],
  ["2", "medicaid-managed-care"],
  ["522", "commercial-erisa"],
  ["5", "commercial-other"],
  ["6", "commercial-other"],
];

const typologySystem = /nahdo|\bsopt?\b|2\.16\.840\.1\.113883\.3\.221\.5/i;

export function coverageValues(
  reading: Reading,
  coverage: Read<Coverage> | undefined,
): readonly FieldValue[] {
  if (coverage === undefined) return [];
  const { sent, body } = coverage;
  const lines = (body.type?.coding ?? []).flatMap((coding, at): FieldValue[] => {
    const code = codeIn(coding.code);
    const isTypology = typologySystem.test(coding.system ?? "");
    const value = byTypology.find(([start]) => code.startsWith(start))?.[1];
    const path = ["type", "coding", at];
    if (!isTypology || value === undefined) {
      reading.miss(sent, path, "names no line of business that is worked here");
      return [];
    }
    const quote = `Coverage type: ${codingInWords(coding)}`;
    return [{ field: "lineOfBusiness", value, source: sourceOf(sent, path, quote) }];
  });
  const plans = (body.class ?? []).flatMap((one, index): FieldValue[] => {
    const isPlan = (one.type?.coding ?? []).some(({ code }) => codeIn(code) === "PLAN");
    const quote = joined([one.value, one.name], " ");
    if (!isPlan || quote === undefined) return [];
    return [
      {
        field: "contract",
        value: one.value ?? one.name,
        source: sourceOf(sent, ["class", index], `Plan: ${quote}`),
      },
    ];
  });
  return [...lines, ...plans];
}
