import { createContext, use, useEffect, type ReactNode } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { documentKeys } from "./document-keys.ts";
import type { DocumentStore } from "#domain";

const DocumentStoreContext = createContext<DocumentStore | null>(null);

/** Gives the screens their documents and re-reads a list when it changes, here or in another tab. */
export function DocumentStoreProvider({
  store,
  children,
}: {
  readonly store: DocumentStore;
  readonly children: ReactNode;
}) {
  const queryClient = useQueryClient();
  useEffect(
    () =>
      store.watch(({ caseId }) => {
        void queryClient.invalidateQueries({ queryKey: documentKeys.list(caseId) });
      }),
    [store, queryClient],
  );
  return <DocumentStoreContext value={store}>{children}</DocumentStoreContext>;
}

/** The documents of the nearest provider; a screen outside of one is a mistake in the program. */
export function useDocumentStore(): DocumentStore {
  const store = use(DocumentStoreContext);
  if (store === null) throw new Error("a DocumentStoreProvider is missing above this screen");
  return store;
}
