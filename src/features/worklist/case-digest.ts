import * as z from "zod/mini";
import { assessAnswers, type CaseRecord, type JsonObject } from "#cases";
import {
  type CriteriaSet,
  type FactTree,
  findSet,
  notDocumented,
  readerOf,
  recommendations,
  resolveParameters,
} from "#criteria";

const digestSchema = z.strictObject({
  recommendation: z.enum(recommendations),
  /** The procedure in words, or null while none is named. */
  procedure: z.nullable(z.string()),
  /** How many blocking criteria want care that was not given, … */
  missingCare: z.int(),
  /** … paper that the record does not hold, … */
  missingPaper: z.int(),
  /** … and how many nobody has looked at yet. */
  open: z.int(),
  /** Open queries to a coder. */
  codingQueries: z.int(),
  /** Entries that stand in the form and cannot be read as answers. */
  unreadableEntries: z.int(),
  /** What a sample case is a sample of. */
  sampleTitle: z.nullable(z.string()),
});

export type WorklistDigest = z.infer<typeof digestSchema>;

/**
 * What a row of the worklist says beyond the record's own fields. Derived with every save, pure.
 * Empty for a case whose criteria set or parameters this release does not know: such a row shows
 * no recommendation rather than a wrong one.
 */
export function digestOf(record: CaseRecord): JsonObject {
  const found = findSet(record.criteriaSet);
  if (!found.ok) return {};
  const resolved = resolveParameters(found.set, record.parameters);
  if (!resolved.ok) return {};
  const { facts, problems, evaluation } = assessAnswers(
    found.set,
    resolved.parameters,
    record.answers,
  );
  const { recommendation, requirements } = evaluation;
  const count = (kind: (typeof requirements)[number]["kind"]): number =>
    requirements.filter((requirement) => requirement.kind === kind).length;
  return {
    recommendation,
    procedure: procedureInWords(found.set, facts),
    missingCare: count("missing-care"),
    missingPaper: count("missing-paper"),
    open: count("not-looked-at"),
    codingQueries: evaluation.codingQueries.length,
    unreadableEntries: problems.length,
    sampleTitle: record.origin.kind === "sample" ? record.origin.title : null,
  } satisfies WorklistDigest;
}

/** The digest of a stored row, or null when another release wrote it in another shape. */
export function readDigest(digest: JsonObject): WorklistDigest | null {
  const parsed = digestSchema.safeParse(digest);
  return parsed.success ? parsed.data : null;
}

function procedureInWords(set: CriteriaSet, facts: FactTree): string | null {
  const answer = readerOf(set.procedures.fact)(facts);
  if (answer === notDocumented) return "Not documented";
  return set.procedures.rows.find((row) => row.id === answer)?.label ?? null;
}
