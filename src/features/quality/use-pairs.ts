import { useQuery } from "@tanstack/react-query";
import { useCaseStore } from "#data";
import {
  type CaseStore,
  type PairedReview,
  pairReviews,
  type Sample,
  type SecondReview,
} from "#domain";

/** Finished second reviews beside the first answers; `missing`: cases that cannot be compared any more. */
export type Pairs = { readonly pairs: readonly PairedReview[]; readonly missing: number };

export function usePairs(sample: Sample, finished: readonly SecondReview[]): Pairs | undefined {
  const store = useCaseStore();
  return useQuery({
    queryKey: ["quality", "pairs", sample.id, finished.map(({ id }) => id)],
    queryFn: async (): Promise<Pairs> => {
      const found = await Promise.all(finished.map((review) => pairOf(store, sample, review)));
      const pairs = found.flatMap((pair) => pair ?? []);
      return { pairs, missing: found.length - pairs.length };
    },
  }).data;
}

/** The decision the sample is about is found by its own id: a later one of a reopened case is another. */
async function pairOf(
  store: CaseStore,
  sample: Sample,
  review: SecondReview,
): Promise<PairedReview | null> {
  const [record, determinations, verified] = await Promise.all([
    store.get(review.caseId),
    store.determinations(review.caseId),
    store.verify(review.caseId),
  ]);
  // What was changed outside the workstation is nobody's first answer.
  if (!verified.ok || verified.value.kind === "does-not-verify") return null;
  const sampled = sample.cases.find(({ caseId }) => caseId === review.caseId);
  if (!record.ok || !determinations.ok || sampled === undefined) return null;
  const determination = determinations.value.items.find(({ id }) => id === sampled.determinationId);
  return determination === undefined ? null : pairReviews(record.value, determination, review);
}
