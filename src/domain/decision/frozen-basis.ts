import * as z from "zod/mini";
import type { Determination } from "../case/determination.ts";

const basisSchema = z.object({
  criteriaSet: z.string(),
  sha256: z.optional(z.string()),
  asOf: z.optional(z.string()),
  parameters: z.record(z.string(), z.union([z.number(), z.string()])),
  recommendationSentence: z.string(),
  judgement: z.array(
    z.object({
      criterion: z.string(),
      title: z.string(),
      status: z.string(),
      because: z.string(),
    }),
  ),
  pitfallTitles: z.array(z.string()),
});

/** What a decision rested on when it was signed, in the words of that moment. */
export type FrozenBasis = z.infer<typeof basisSchema>;

/** Reads what `decisionBasisOf` wrote; null where a determination holds no such basis. Computes nothing. */
export function frozenBasisOf({ basis }: Determination): FrozenBasis | null {
  const read = basisSchema.safeParse(basis);
  return read.success ? read.data : null;
}
