import { useSyncExternalStore } from "react";
import { roleWords } from "#domain";
import { SessionActions } from "../../features/sign-in/index.ts";
import { usePeopleState } from "../people/use-person.ts";
import { useStoreState } from "../use-store-state.ts";
import type { Access } from "./access.ts";

/** Who is signed in, with the way out; nothing while nobody is. */
export function SignedInButton({ access }: { readonly access: Access }) {
  const { answer, signOut } = useSyncExternalStore(access.subscribe, access.get);
  const { current } = usePeopleState();
  const { state } = useStoreState();
  const server = state.kind === "ready" ? state.workspace.server : null;
  const unsentCount = useSyncExternalStore(
    server?.subscribe ?? neverChanges,
    () => server?.getState().unsent.length ?? 0,
  );
  if (signOut === null) return null;
  const person = current ?? (answer?.signedIn === true ? answer.person : null);
  if (person === null) return null;
  const role = Object.entries(roleWords).find(([key]) => key === person.role)?.[1] ?? "Compliance";
  return (
    <SessionActions
      who={`${person.name} · ${role}`}
      unsentCount={unsentCount}
      onSend={signOut.send}
      onSignOut={signOut.end}
    />
  );
}

function neverChanges(): () => void {
  return () => undefined;
}
