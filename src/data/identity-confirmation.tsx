import { createContext, use, type ReactNode } from "react";

/** Asks whoever works here to prove it for one signature. False where they went back; nothing is signed then. */
export type ConfirmIdentity = () => Promise<boolean>;

const ConfirmIdentityContext = createContext<ConfirmIdentity | null>(null);

/** Gives the screens the way by which a person proves to be there before something is signed. */
export function ConfirmIdentityProvider({
  confirm,
  children,
}: {
  /** Null where nobody can be asked. */
  readonly confirm: ConfirmIdentity | null;
  readonly children: ReactNode;
}) {
  return <ConfirmIdentityContext value={confirm}>{children}</ConfirmIdentityContext>;
}

/** Null where nobody can be asked on this page: a server has a page of its own for it, and samples need none. */
export function useConfirmIdentity(): ConfirmIdentity | null {
  return use(ConfirmIdentityContext);
}
