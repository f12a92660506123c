import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { storedRoute } from "../routes.ts";

/** Quality assurance: everything below asks for the role and for the quality records. */
const frameRoute = createRoute({
  getParentRoute: () => storedRoute,
  path: "/qa",
  component: lazyRouteComponent(() => import("./quality-frame.tsx"), "QualityFrame"),
});

const entryRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/",
  component: lazyRouteComponent(() => import("./quality-frame.tsx"), "QualityEntry"),
});

const agreementRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "agreement",
  validateSearch: ({ sample }: Readonly<Record<string, unknown>>) =>
    (typeof sample === "string" ? { sample } : {}) satisfies { readonly sample?: string },
  component: lazyRouteComponent(() => import("./agreement-route.tsx"), "AgreementRoute"),
});

const secondReviewRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "agreement/$sampleId/$caseId",
  validateSearch: ({ step, q }: Readonly<Record<string, unknown>>) => ({
    ...(typeof step === "string" ? { step } : {}),
    ...(typeof q === "string" ? { q } : {}),
  }),
  component: lazyRouteComponent(() => import("./second-review-route.tsx"), "SecondReviewRoute"),
});

const auditListRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "audit",
  component: lazyRouteComponent(() => import("./audit-routes.tsx"), "AuditListRoute"),
});

const auditRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "audit/$caseId",
  component: lazyRouteComponent(() => import("./audit-routes.tsx"), "AuditRoute"),
});

const analyticsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "analytics",
  component: lazyRouteComponent(() => import("./analytics-route.tsx"), "AnalyticsRoute"),
});

const coverageRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "coverage",
  component: lazyRouteComponent(() => import("./coverage-route.tsx"), "CoverageRoute"),
});

export const qualityRoutes = frameRoute.addChildren([
  entryRoute,
  agreementRoute,
  secondReviewRoute,
  auditListRoute,
  auditRoute,
  analyticsRoute,
  coverageRoute,
]);
