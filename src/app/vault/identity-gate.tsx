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
  /** A button that waits for what it began is disabled, and has lost the focus when somebody is asked. */
  const lastFocused = useRef<HTMLElement | null>(null);
  const settle = useCallback((isConfirmed: boolean): void => {
    setAsked(false);
    waiting.current(isConfirmed);
  }, []);
  const confirm = useCallback(
    () =>
      new Promise<boolean>((resolve) => {
        // Whoever asked before is not waited for any more.
        waiting.current(false);
        const from = lastFocused.current;
        waiting.current = (isConfirmed) => {
          waiting.current = () => undefined;
          resolve(isConfirmed);
          if (!isConfirmed) returnFocus(from);
        };
        setAsked(true);
      }),
    [],
  );
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement) lastFocused.current = target;
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, []);
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

/** Back to where it was, as soon as it takes the focus again; not where somebody has moved on meanwhile. */
function returnFocus(from: HTMLElement | null, frames = 60): void {
  requestAnimationFrame(() => {
    const { activeElement } = document;
    const isLost =
      activeElement === null ||
      activeElement === document.body ||
      activeElement instanceof HTMLDialogElement;
    if (from === null || !isLost || !from.isConnected) return;
    from.focus();
    if (document.activeElement !== from && frames > 0) returnFocus(from, frames - 1);
  });
}

// Asked for when something is signed; no part of the first page.
const ConfirmDialog = lazy(async () => {
  const { ConfirmDialog: dialog } = await import("./confirm-dialog.tsx");
  return { default: dialog };
});
