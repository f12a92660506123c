import { createContext, use, useEffect, type ReactNode } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { caseKeys } from './case-keys.ts'
import type { CaseStore } from './case-store.ts'

const CaseStoreContext = createContext<CaseStore | null>(null)

/** Gives the screens their store and re-reads what they show when a case changes, here or in another tab. */
export function CaseStoreProvider({ store, children }: { readonly store: CaseStore; readonly children: ReactNode }) {
  const queryClient = useQueryClient()
  useEffect(
    () =>
      store.watch({}, (change) => {
        void queryClient.invalidateQueries({ queryKey: caseKeys.lists })
        void queryClient.invalidateQueries({ queryKey: caseKeys.one(change.caseId) })
      }),
    [store, queryClient],
  )
  return <CaseStoreContext value={store}>{children}</CaseStoreContext>
}

/** The store of the nearest provider; a screen outside of one is a mistake in the program. */
export function useCaseStore(): CaseStore {
  const store = use(CaseStoreContext)
  if (store === null) throw new Error('useCaseStore needs a CaseStoreProvider above it')
  return store
}
