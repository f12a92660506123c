import { useSyncExternalStore } from "react";
import { SignInPage } from "../../features/sign-in/index.ts";
import { usePageTitle } from "../use-page-title.ts";
import type { Access } from "./access.ts";

/** Stands in place of every page while nobody is signed in at the server. */
export function SignedOutPage({ access }: { readonly access: Access }) {
  usePageTitle("Sign in");
  const { answer, isLocked } = useSyncExternalStore(access.subscribe, access.get);
  return (
    <SignInPage
      answer={answer?.signedIn === false ? answer : null}
      isLocked={isLocked}
      returnTo={`${location.pathname}${location.search}`}
    />
  );
}
