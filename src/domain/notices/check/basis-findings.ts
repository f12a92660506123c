import { isJsonObject } from "../../case/json-object.ts";
import { blocking, type NoticeFinding } from "../finding.ts";
import type { NoticeInput } from "../notice-input.ts";

/** Whether the case is still what was signed: the same criteria, and of each the same status. */
export function basisFindings({
  record,
  assessment,
  determination,
}: NoticeInput): readonly NoticeFinding[] {
  if (determination?.decision === undefined) return [];
  const { basis } = determination;
  const { evaluation } = assessment;
  const statuses = isJsonObject(basis["criteria"]) ? basis["criteria"] : {};
  const changed = evaluation.criteria.filter(
    ({ criterion, status }) => statuses[criterion.id] !== status,
  );
  const isOtherSet =
    basis["criteriaSet"] !== evaluation.criteriaSet ||
    record.criteriaSet !== evaluation.criteriaSet ||
    (basis["sha256"] !== undefined && basis["sha256"] !== evaluation.sha256);
  return [
    ...(isOtherSet
      ? [
          blocking(
            "criteria-version",
            "The decision was signed with different criteria than this letter uses.",
          ),
        ]
      : []),
    ...(changed.length === 0
      ? []
      : [
          blocking(
            "relied-on",
            `The answers have changed since the signature: ${changed.map(({ criterion }) => `“${criterion.title}”`).join(", ")} now have a different status.`,
          ),
        ]),
  ];
}
