import { Navigate } from "@tanstack/react-router";
import { lazy } from "react";
import { NotFoundPage } from "../not-found-page.tsx";
import { qualityRouteApi, toQuality } from "./quality-route.ts";

/** The page an address below `/qa` means; each is loaded when it is first opened. */
export function QualityPages() {
  const { _splat = "" } = qualityRouteApi.useParams();
  const [place, one, other, ...more] = _splat.split("/").filter((part) => part !== "");
  if (more.length > 0) return <NotFoundPage />;
  switch (place) {
    case undefined:
      return <Navigate {...toQuality("agreement")} replace />;
    case "agreement":
      if (one === undefined) return <AgreementRoute />;
      return other === undefined ? (
        <NotFoundPage />
      ) : (
        <SecondReviewRoute key={`${one} ${other}`} sampleId={one} place={other} />
      );
    case "audit":
      if (other !== undefined) return <NotFoundPage />;
      return one === undefined ? <AuditListRoute /> : <AuditRoute key={one} caseId={one} />;
    case "analytics":
      return one === undefined ? <AnalyticsRoute /> : <NotFoundPage />;
    case "coverage":
      return one === undefined ? <CoverageRoute /> : <NotFoundPage />;
    default:
      return <NotFoundPage />;
  }
}

const AgreementRoute = lazy(async () => {
  const { AgreementRoute: page } = await import("./agreement-route.tsx");
  return { default: page };
});
const SecondReviewRoute = lazy(async () => {
  const { SecondReviewRoute: page } = await import("./second-review-route.tsx");
  return { default: page };
});
const AuditListRoute = lazy(async () => {
  const { AuditListRoute: page } = await import("./audit-routes.tsx");
  return { default: page };
});
const AuditRoute = lazy(async () => {
  const { AuditRoute: page } = await import("./audit-routes.tsx");
  return { default: page };
});
const AnalyticsRoute = lazy(async () => {
  const { AnalyticsRoute: page } = await import("./analytics-route.tsx");
  return { default: page };
});
const CoverageRoute = lazy(async () => {
  const { CoverageRoute: page } = await import("./coverage-route.tsx");
  return { default: page };
});
