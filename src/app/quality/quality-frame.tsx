import { Link } from "@tanstack/react-router";
import { Suspense } from "react";
import { DocumentStoreProvider, QualityStoreProvider } from "#data";
import { mayOpenPage, pageAccess, roleWords, type Workspace } from "#domain";
import { Callout, HeaderPlace, navLinkClass } from "#ui";
import { usePerson } from "../people/use-person.ts";
import { usePageTitle } from "../use-page-title.ts";
import { useStoreState } from "../use-store-state.ts";
import { QualityPages } from "./quality-pages.tsx";
import { toQuality } from "./quality-route.ts";

/** Around every page of quality assurance: who may see them, their places, and where they are kept. */
export function QualityFrame() {
  const { role } = usePerson();
  const { state } = useStoreState();
  if (!mayOpenPage("quality", role)) return <NotForThisRole />;
  if (state.kind !== "ready") return null;
  return <Places key={state.workspace.name} workspace={state.workspace} />;
}

/** A place is current on the pages below it too, whatever is open there. */
const active = { includeSearch: false } as const;

function Places({ workspace }: { readonly workspace: Workspace }) {
  return (
    <QualityStoreProvider store={workspace.quality}>
      <DocumentStoreProvider store={workspace.documents}>
        <HeaderPlace>
          <nav
            aria-label="Quality"
            className="flex flex-wrap gap-1 border-line sm:border-l sm:pl-4"
          >
            <Link {...toQuality("agreement")} activeOptions={active} className={navLinkClass}>
              Agreement
            </Link>
            <Link {...toQuality("audit")} activeOptions={active} className={navLinkClass}>
              Audits
            </Link>
            <Link {...toQuality("analytics")} activeOptions={active} className={navLinkClass}>
              Analytics
            </Link>
            <Link {...toQuality("coverage")} activeOptions={active} className={navLinkClass}>
              Scenario coverage
            </Link>
          </nav>
        </HeaderPlace>
        <Suspense fallback={<p className="text-ink-muted">Opening…</p>}>
          <QualityPages />
        </Suspense>
      </DocumentStoreProvider>
    </QualityStoreProvider>
  );
}

function NotForThisRole() {
  usePageTitle("Quality");
  const { role } = usePerson();
  return (
    <div className="grid max-w-3xl gap-4">
      <h1 tabIndex={-1} className="text-2xl font-semibold">
        Quality
      </h1>
      <Callout tone="info" title="These pages are for quality assurance">
        You are working as {roleWords[role].toLowerCase()}. Agreement, audits, and analytics are
        shown to {pageAccess.quality.map((allowed) => roleWords[allowed]).join(" and ")}. To see
        them, switch profiles in the header.
      </Callout>
    </div>
  );
}
