import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
} from "@tanstack/react-router";
import {
  changesAddress,
  decisionAddress,
  noticeAddress,
  summaryAddress,
} from "./case-addresses.ts";
import { readWorklistView } from "../features/worklist/index.ts";
import type { AppContext } from "./app-context.ts";
import { RootLayout } from "./root-layout.tsx";
import { StoreGate } from "./store-gate.tsx";
import { WorklistRoute } from "./worklist-route.tsx";

export const rootRoute = createRootRouteWithContext<AppContext>()({ component: RootLayout });

/** Everything below needs a store; the criteria library does not and opens without one. */
export const storedRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "stored",
  component: StoreGate,
});

export const worklistRoute = createRoute({
  getParentRoute: () => storedRoute,
  path: "/",
  validateSearch: readWorklistView,
  // With the first file: the page most often opened waits for no second one.
  component: WorklistRoute,
});

/** What waits for a physician advisor. */
export const queueRoute = createRoute({
  getParentRoute: () => storedRoute,
  path: "/queue",
  component: lazyRouteComponent(() => import("./queue-route.tsx"), "QueueRoute"),
});

export const newCaseRoute = createRoute({
  getParentRoute: () => storedRoute,
  path: "/cases/new",
  component: lazyRouteComponent(() => import("./new-case-route.tsx"), "NewCaseRoute"),
});

export const caseRoute = createRoute({
  getParentRoute: () => storedRoute,
  path: "/cases/$caseId",
  component: lazyRouteComponent(() => import("./case-frame.tsx"), "CaseFrame"),
});

/** The address of a case without a step leads to where one left off. */
export const caseEntryRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: "/",
  component: lazyRouteComponent(() => import("./case-entry.tsx"), "CaseEntry"),
});

export const caseSummaryRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: summaryAddress,
  component: lazyRouteComponent(() => import("./case-summary-route.tsx"), "CaseSummaryRoute"),
});

export const caseHistoryRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: changesAddress,
  component: lazyRouteComponent(() => import("./case-history-route.tsx"), "CaseHistoryRoute"),
});

export const caseDecisionRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: decisionAddress,
  component: lazyRouteComponent(() => import("./case-decision-route.tsx"), "CaseDecisionRoute"),
});

export const caseNoticeRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: noticeAddress,
  component: lazyRouteComponent(() => import("./case-notice-route.tsx"), "CaseNoticeRoute"),
});

export const caseStepRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: "$step",
  validateSearch: readStepSearch,
  component: lazyRouteComponent(() => import("./case-step.tsx"), "CaseStep"),
});

export const libraryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/criteria",
  component: lazyRouteComponent(() => import("./library-route.tsx"), "LibraryRoute"),
});

export const libraryReferenceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/criteria/$reference",
  component: lazyRouteComponent(() => import("./library-route.tsx"), "LibraryRoute"),
});

/** What a team has to do, and what is set up for it; `team-frame.tsx` says which address is which page. */
export const teamRoute = createRoute({
  getParentRoute: () => storedRoute,
  path: "/team/$",
  component: lazyRouteComponent(() => import("./team/team-frame.tsx"), "TeamFrame"),
});

/** What the plan says of itself in its letters. */
export const planSettingsRoute = createRoute({
  getParentRoute: () => storedRoute,
  path: "/settings",
  component: lazyRouteComponent(
    () => import("./plan/plan-settings-route.tsx"),
    "PlanSettingsRoute",
  ),
});

/** The plan's values of the criteria, set by an administrator and approved by another. */
export const policyRoute = createRoute({
  getParentRoute: () => storedRoute,
  path: "/policy",
  validateSearch: readPolicySearch,
  component: lazyRouteComponent(() => import("./policy/policy-route.tsx"), "PolicyRoute"),
});

export const committeeRoute = createRoute({
  getParentRoute: () => storedRoute,
  path: "/policy/$changeId",
  component: lazyRouteComponent(() => import("./policy/policy-route.tsx"), "CommitteeRoute"),
});

/** `set`: the criteria whose values are shown, as `id@version`; anything else is left out. */
function readPolicySearch(search: Readonly<Record<string, unknown>>): { readonly set?: string } {
  const { set } = search;
  return typeof set === "string" && /^[a-z0-9-]+@\d+\.\d+\.\d+$/.test(set) ? { set } : {};
}

/** `q`: path of the question to focus, such as `conservative.months`; anything else is left out. */
function readStepSearch(search: Readonly<Record<string, unknown>>): { readonly q?: string } {
  const { q } = search;
  return typeof q === "string" && /^[a-zA-Z]+(\.[a-zA-Z0-9]+){0,6}$/.test(q) ? { q } : {};
}

/** Development builds alone have it: in others the condition is false when they are built, and the page is left out. */
export const developmentRoutes = import.meta.env.DEV
  ? [
      createRoute({
        getParentRoute: () => rootRoute,
        path: "/dev/components",
        component: lazyRouteComponent(() => import("./dev/components-page.tsx"), "ComponentsPage"),
      }),
    ]
  : [];
