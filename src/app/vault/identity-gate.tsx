import {
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { ConfirmIdentityProvider } from "#data";
import type { VaultOpening } from "./vault-opening.ts";

/** Lets every page ask whoever works here to prove it before something is signed. */
export function IdentityGate({
  opening,
  children,
}: {
  readonly opening: VaultOpening;
  readonly children: ReactNode;
}) {
  const stage = useSyncExternalStore(opening.subscribe, opening.getState);
  const [isAsked, setAsked] = useState(false);
  const waiting = useRef<(isConfirmed: boolean) => void>(() => undefined);
  const settle = useCallback((isConfirmed: boolean): void => {
    setAsked(false);
    waiting.current(isConfirmed);
  }, []);
  const confirm = useCallback(
    () =>
      new Promise<boolean>((resolve) => {
        // Whoever asked before is not waited for any more.
        waiting.current(false);
        const from = document.activeElement;
        waiting.current = (isConfirmed) => {
          waiting.current = () => undefined;
          resolve(isConfirmed);
          if (!isConfirmed) returnFocus(from);
        };
        setAsked(true);
      }),
    [],
  );
  // A page that goes away, as when the workstation locks, signs nothing.
  useEffect(() => () => waiting.current(false), []);
  const vault = stage.kind === "open" ? stage.vault : null;
  return (
    <ConfirmIdentityProvider confirm={vault === null ? null : confirm}>
      {children}
      {isAsked && vault !== null ? (
        <Suspense fallback={null}>
          <ConfirmDialog vault={vault} onDone={settle} />
        </Suspense>
      ) : null}
    </ConfirmIdentityProvider>
  );
}

/** A button that waits for its signature takes no focus; it gets it back once it is one again. */
function returnFocus(from: Element | null): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && from instanceof HTMLElement) from.focus();
    }),
  );
}

// Asked for when something is signed; no part of the first page.
const ConfirmDialog = lazy(async () => {
  const { ConfirmDialog: dialog } = await import("./confirm-dialog.tsx");
  return { default: dialog };
});
