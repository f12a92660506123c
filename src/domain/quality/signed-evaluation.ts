import * as z from "zod/mini";
import type { CaseRecord } from "../case/case-record.ts";
import type { Determination } from "../case/determination.ts";
import { jsonObjectSchema } from "../case/json-object.ts";
import { sameJson } from "../case/json-value.ts";

/** What a determination rests on, as far as it says so; a part that can’t be read counts as not said. */
export type SignedEvaluation = {
  readonly recommendation?: string | undefined;
  /** Status by criterion id. */
  readonly criteria: Readonly<Record<string, string>>;
  readonly criteriaSet?: string | undefined;
  /** The answers a decision was made from; a nurse's hand-off does not copy them. */
  readonly answers?: CaseRecord["answers"] | undefined;
  /** What still stood in the way, by criterion. */
  readonly requirements: readonly { readonly criterion: string; readonly kind: string }[];
  readonly codingQueries: readonly string[];
};

const part = {
  text: z.string(),
  criteria: z.record(z.string(), z.string()),
  requirements: z.array(z.object({ criterion: z.string(), kind: z.string() })),
  ids: z.array(z.string()),
};

export function signedEvaluationOf({ basis }: Pick<Determination, "basis">): SignedEvaluation {
  return {
    recommendation: read(part.text, basis["recommendation"]),
    criteria: read(part.criteria, basis["criteria"]) ?? {},
    criteriaSet: read(part.text, basis["criteriaSet"]),
    answers: read(jsonObjectSchema, basis["answers"]),
    requirements: read(part.requirements, basis["requirements"]) ?? [],
    codingQueries: read(part.ids, basis["codingQueries"]) ?? [],
  };
}

/**
 * Whether the case has other answers now than those a decision was made from. False where the decision kept
 * none, as one of an earlier release may.
 */
export function isAnsweredOtherwise(
  { answers }: Pick<CaseRecord, "answers">,
  determination: Pick<Determination, "basis">,
): boolean {
  const signed = signedEvaluationOf(determination).answers;
  return signed !== undefined && !sameJson(signed, answers);
}

function read<T>(schema: z.ZodMiniType<T>, value: unknown): T | undefined {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}
