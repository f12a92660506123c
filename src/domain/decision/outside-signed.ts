import * as z from "zod/mini";
import { findSet, resolveParameters } from "#criteria";
import { assessAnswers } from "../case/assess.ts";
import { caseCitationSchema } from "../case/case-record.ts";
import type { Determination } from "../case/determination.ts";
import { jsonObjectSchema } from "../case/json-object.ts";
import { answersOutsideCriteria, type OutsideAnswer } from "../narrative/outside-criteria.ts";
import { sourceInWords } from "../narrative/source-in-words.ts";

/** A documented answer that no criterion read when the decision was signed; `source` is empty without a citation. */
export type SignedOutsideAnswer = OutsideAnswer & { readonly source: string };

const basisSchema = z.object({
  criteriaSet: z.string(),
  sha256: z.optional(z.string()),
  parameters: z.record(z.string(), z.union([z.number(), z.string()])),
  answers: jsonObjectSchema,
  citations: z.record(z.string(), caseCitationSchema),
});

/**
 * What was documented and read by no criterion, from the answers a signature keeps and by the criteria version it
 * names; the answers of today are never read. Null where the signature keeps no answers, or where this release
 * does not hold that version with that hash.
 */
export function signedAnswersOutside({
  basis,
}: Pick<Determination, "basis">): readonly SignedOutsideAnswer[] | null {
  const read = basisSchema.safeParse(basis);
  if (!read.success) return null;
  const { criteriaSet, sha256, parameters, answers, citations } = read.data;
  const found = findSet(criteriaSet);
  if (!found.ok) return null;
  const resolved = resolveParameters(found.set, parameters);
  if (!resolved.ok) return null;
  const assessment = assessAnswers(found.set, resolved.parameters, answers);
  if (assessment.evaluation.sha256 !== sha256) return null;
  return answersOutsideCriteria(assessment).map((answer) => {
    const citation = citations[answer.path];
    return { ...answer, source: citation === undefined ? "" : sourceInWords(citation) };
  });
}
