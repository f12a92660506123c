import { useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { createContext, use, useEffect, type ReactNode } from "react";
import type { Log, Outcome, QualityRecord, QualityStore } from "#domain";

const QualityStoreContext = createContext<QualityStore | null>(null);
const qualityKey = ["quality"] as const;

/** Gives the screens the quality records and reads them again when one changes, here or in another tab. */
export function QualityStoreProvider({
  store,
  children,
}: {
  readonly store: QualityStore;
  readonly children: ReactNode;
}) {
  const queryClient = useQueryClient();
  useEffect(
    () => store.watch(() => void queryClient.invalidateQueries({ queryKey: qualityKey })),
    [store, queryClient],
  );
  return <QualityStoreContext value={store}>{children}</QualityStoreContext>;
}

/** The store of the nearest provider; a screen outside of one is a mistake in the program. */
export function useQualityStore(): QualityStore {
  const store = use(QualityStoreContext);
  if (store === null) throw new Error("a QualityStoreProvider is missing above this screen");
  return store;
}

/** Every sample, second review and audit of this store. */
export function useQualityRecords(): UseQueryResult<Outcome<Log<QualityRecord>>> {
  const store = useQualityStore();
  return useQuery({ queryKey: qualityKey, queryFn: () => store.list() });
}
