import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { createAutosave, type Autosave, type AutosaveState, type Delay } from './autosave.ts'
import type { CaseRecord } from './case-record.ts'
import type { Versioned } from './case-store.ts'
import { useCaseStore } from './case-store-context.tsx'

/**
 * The autosave of the case on screen. Later values of `initial` are ignored while the id stays
 * the same: the form is the owner of the answers until the page is left. Saves at once when the
 * page is hidden or left and when the component goes away.
 */
export function useAutosave(
  initial: Versioned<CaseRecord>,
  timing?: { readonly delay?: Delay; readonly idleMs?: number; readonly longestMs?: number },
): { readonly autosave: Autosave; readonly state: AutosaveState } {
  const store = useCaseStore()
  const [held, setHeld] = useState(() => ({ id: initial.value.id, autosave: createAutosave({ store, initial, ...timing }) }))
  let { autosave } = held
  if (held.id !== initial.value.id) {
    autosave = createAutosave({ store, initial, ...timing })
    setHeld({ id: initial.value.id, autosave })
  }

  useEffect(() => {
    const save = (): void => {
      void autosave.flush()
    }
    const saveWhenHidden = (): void => {
      if (document.visibilityState === 'hidden') save()
    }
    window.addEventListener('pagehide', save)
    document.addEventListener('visibilitychange', saveWhenHidden)
    return () => {
      window.removeEventListener('pagehide', save)
      document.removeEventListener('visibilitychange', saveWhenHidden)
      save()
    }
  }, [autosave])

  const subscribe = useCallback((listener: () => void) => autosave.subscribe(listener), [autosave])
  return { autosave, state: useSyncExternalStore(subscribe, autosave.getState) }
}
