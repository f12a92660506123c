import { Link } from "@tanstack/react-router";
import { buttonClass } from "#ui";
import { AgreementPage } from "../../features/quality/index.ts";
import { usePerson } from "../people/use-person.ts";
import { saveCsv } from "#ui";
import { usePageTitle } from "../use-page-title.ts";
import { qualityRouteApi as route, toQuality } from "./quality-route.ts";

/** Blind samples and what came of them; the open one stands in the address. */
export function AgreementRoute() {
  usePageTitle("Agreement between reviewers");
  const { sample } = route.useSearch();
  const navigate = route.useNavigate();
  const person = usePerson();
  return (
    <AgreementPage
      person={person}
      sampleId={sample}
      onDrawn={(sampleId) => void navigate(toQuality("agreement", { sample: sampleId }))}
      renderToSample={(sampleId, words, isCurrent) => (
        <Link
          {...toQuality("agreement", { sample: sampleId })}
          aria-current={isCurrent ? "true" : undefined}
          className={buttonClass({ variant: isCurrent ? "primary" : "secondary", size: "small" })}
        >
          {words}
        </Link>
      )}
      renderToReview={(sampleId, place, words) => (
        <Link
          {...toQuality(`agreement/${sampleId}/${place}`)}
          className={buttonClass({ size: "small" })}
        >
          {words}
        </Link>
      )}
      renderToCase={(caseId, words) => (
        <Link
          {...toQuality(`audit/${caseId}`)}
          className="text-accent underline decoration-accent/35 underline-offset-3 hover:decoration-accent"
        >
          {words}
        </Link>
      )}
      saveFile={saveCsv}
    />
  );
}
