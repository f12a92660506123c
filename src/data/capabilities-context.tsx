import { createContext, use, useEffect, type ReactNode } from "react";
import type { WorkspaceCapabilities } from "#domain";
import { speakOf } from "./store-words.ts";

/** What is true of a page that has no workspace: nothing outlives it and nobody else sees it. */
const noWorkspace: WorkspaceCapabilities = {
  durable: false,
  shared: false,
  enforced: false,
  encrypted: false,
  takesOnlySamples: false,
  offline: true,
  push: false,
};

const CapabilitiesContext = createContext(noWorkspace);

/** Tells the screens what the workspace they work in can do, so that none asks which storage it is. */
export function CapabilitiesProvider({
  caps,
  children,
}: {
  readonly caps: WorkspaceCapabilities;
  readonly children: ReactNode;
}) {
  useEffect(() => speakOf(caps.shared), [caps.shared]);
  return <CapabilitiesContext value={caps}>{children}</CapabilitiesContext>;
}

export function useCapabilities(): WorkspaceCapabilities {
  return use(CapabilitiesContext);
}

/** Where what is entered is stored, for a sentence: "in this browser", or "on your team’s server". */
export function useStoragePlace(): string {
  return useCapabilities().shared ? "on your team’s server" : "in this browser";
}
