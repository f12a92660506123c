import { lazy, Suspense, useSyncExternalStore } from "react";
import { SignInPage } from "../../features/sign-in/index.ts";
import { usePageTitle } from "../use-page-title.ts";
import type { Access } from "./access.ts";

/** Stands in place of every page while nobody who works on cases is signed in at the server. */
export function SignedOutPage({ access }: { readonly access: Access }) {
  const { answer, isLocked } = useSyncExternalStore(access.subscribe, access.get);
  const readsAudit = answer?.signedIn === true && answer.maySearchAudit;
  usePageTitle(readsAudit ? "Audit log" : "Sign in");
  if (readsAudit) {
    return (
      <Suspense>
        <AuditApp />
      </Suspense>
    );
  }
  return (
    <SignInPage
      answer={answer?.signedIn === false ? answer : null}
      isLocked={isLocked}
      returnTo={`${location.pathname}${location.search}`}
    />
  );
}

const AuditApp = lazy(async () => {
  const { AuditApp: page } = await import("../audit/audit-app.tsx");
  return { default: page };
});
