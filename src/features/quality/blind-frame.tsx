import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import {
  CaseStoreProvider,
  createCaseQueryClient,
  DocumentStoreProvider,
  useDocumentStore,
  useQualityStore,
} from "#data";
import { blindDocumentStore, secondReviewStore, type SecondReview } from "#domain";
import { EyeOff } from "lucide-react";

/**
 * Everything within reads and saves the second reviewer's own record: the store it is given knows no
 * case, its documents cannot be changed, and its query cache holds nothing that was read elsewhere.
 */
export function BlindFrame({
  review,
  back,
  children,
}: {
  readonly review: SecondReview;
  readonly back: ReactNode;
  readonly children: ReactNode;
}) {
  const quality = useQualityStore();
  const documents = useDocumentStore();
  const [inside] = useState(() => ({
    queries: createCaseQueryClient(),
    store: secondReviewStore(quality, review.id),
    documents: blindDocumentStore(documents),
  }));
  useEffect(() => () => inside.queries.clear(), [inside]);
  return (
    <>
      <section
        aria-label="Second review"
        className="-mx-4 -mt-4 mb-4 flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-accent-soft px-4 py-2 lg:-mx-6 lg:px-6"
      >
        <EyeOff aria-hidden="true" className="size-4 shrink-0 text-accent" />
        <p className="min-w-0 flex-1">
          <strong className="font-semibold">Second review, blind.</strong> The first answers are not
          shown, and nothing here changes the case.
        </p>
        {back}
      </section>
      <QueryClientProvider client={inside.queries}>
        <CaseStoreProvider store={inside.store}>
          <DocumentStoreProvider store={inside.documents}>{children}</DocumentStoreProvider>
        </CaseStoreProvider>
      </QueryClientProvider>
    </>
  );
}
