import { lazy, type ReactNode, Suspense, useSyncExternalStore } from "react";
import { letsThrough, type VaultOpening } from "./vault-opening.ts";

/** Lets the pages through once the vault is open, and shows what stands before them until then. */
export function VaultGate({
  opening,
  children,
}: {
  readonly opening: VaultOpening;
  readonly children: ReactNode;
}) {
  const stage = useSyncExternalStore(opening.subscribe, opening.getState);
  if (letsThrough(stage)) return children;
  if (stage.kind === "opening") return <Waiting />;
  return (
    <Suspense fallback={<Waiting />}>
      <VaultPages stage={stage} opening={opening} />
    </Suspense>
  );
}

/** The first words of every page that needs cases. */
export function Waiting() {
  return <p className="text-ink-muted">Opening cases…</p>;
}

// Passed once a day; no part of the worklist's first file.
const VaultPages = lazy(async () => {
  const { VaultPages: pages } = await import("./vault-pages.tsx");
  return { default: pages };
});
