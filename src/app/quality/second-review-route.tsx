import { Link, useRouter } from "@tanstack/react-router";
import { findSet } from "#criteria";
import { buttonClass } from "#ui";
import { DeterminationPanel } from "../../features/determination/index.ts";
import { RecordViewer } from "../../features/documents/index.ts";
import { type BlindForm, SecondReviewPage } from "../../features/quality/index.ts";
import { checkStepId, type ReviewPlace, ReviewWorkspace } from "../../features/review/index.ts";
import { usePerson } from "../people/use-person.ts";
import { usePageTitle } from "../use-page-title.ts";
import { qualityRouteApi as route, toQuality } from "./quality-route.ts";

type PlaceInSample = { readonly sampleId: string; readonly place: string };

/**
 * The second review of the case at one place of a sample: the form of every review, on a record of its own.
 * Neither address nor title names the case.
 */
export function SecondReviewRoute({ sampleId, place }: PlaceInSample) {
  usePageTitle(`Second review · Case ${place} of the sample`);
  const person = usePerson();
  return (
    <SecondReviewPage
      sampleId={sampleId}
      place={place}
      person={person}
      renderBack={(words) => (
        <Link
          {...toQuality("agreement", { sample: sampleId })}
          className={buttonClass({ size: "small" })}
        >
          {words}
        </Link>
      )}
      renderForm={(form) => <Form form={form} sampleId={sampleId} place={place} />}
    />
  );
}

function Form({
  form: { caseId, record, version, renderEnd },
  sampleId,
  place,
}: PlaceInSample & { readonly form: BlindForm }) {
  const { step: wanted, q } = route.useSearch();
  const navigate = route.useNavigate();
  const router = useRouter();
  const person = usePerson();
  const found = findSet(record.criteriaSet);
  const steps = found.ok ? [...found.set.steps.map(({ id }) => id), checkStepId] : [];
  const step = steps.find((id) => id === wanted) ?? steps[0] ?? checkStepId;
  const optionsOf = ({ step, question }: ReviewPlace) =>
    toQuality(
      `agreement/${sampleId}/${place}`,
      question === undefined ? { step } : { step, q: question },
    );
  return (
    <ReviewWorkspace
      record={record}
      version={version}
      // The form asks whether its person answers: within a second review an analyst does.
      person={{ ...person, role: "nurse-reviewer" }}
      step={step}
      question={q}
      renderEnd={renderEnd}
      hrefOf={(place) => router.buildLocation(optionsOf(place)).href}
      onPlaceChange={(place) =>
        void navigate({
          ...optionsOf(place),
          replace: place.step === step,
          resetScroll: place.question === undefined,
        })
      }
      renderRecord={(wish) => <RecordViewer caseId={caseId} {...wish} isReadOnly />}
      renderPanel={(assessment, goTo, citations) => (
        <DeterminationPanel assessment={assessment} goTo={goTo} citations={citations} />
      )}
    />
  );
}
