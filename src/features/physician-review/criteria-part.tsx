import { allReads, type CriterionResult, statusWords } from "#criteria";
import { agreedWithRest, askedOneByOne, askedTogether, decisionFields, viewOf } from "#cases";
import { Button, Disclosure, StatusTag } from "#ui";
import { Check } from "lucide-react";
import { CitedAnswers } from "./cited-answers.tsx";
import { CriterionCard, ViewField } from "./criterion-card.tsx";
import { useDesk } from "./desk-context.ts";
import { OpenedPages } from "./opened-pages.tsx";
import { PageSection } from "./page-section.tsx";
import { statusTone } from "./status-look.ts";

/** Unmet criteria and those met by exception, one by one; then all the others together. */
export function CriteriaPart() {
  const { assessment } = useDesk();
  const apart = askedOneByOne(assessment.evaluation);
  return (
    <>
      <PageSection
        title="Criteria to judge one by one"
        aside={apart.length === 0 ? "none" : String(apart.length)}
      >
        <OpenedPages />
        {apart.length === 0 ? (
          <p className="text-ink-muted">
            Every criterion that counts is met as documented, none by exception.
          </p>
        ) : (
          <ol className="grid list-none gap-2">
            {apart.map((result) => (
              <CriterionCard key={result.criterion.id} result={result} />
            ))}
          </ol>
        )}
      </PageSection>
      <TheRest />
    </>
  );
}

/** The criteria with which a physician may agree at once: named, and each can be opened and disagreed with. */
function TheRest() {
  const { assessment, draft, amend, mayPrepare } = useDesk();
  const together = askedTogether(assessment.evaluation);
  const open = together.filter((result) => viewOf(draft, result) === undefined);
  if (together.length === 0) return null;
  return (
    <PageSection title="The other criteria" aside={String(together.length)}>
      <div className="rounded-lg border border-line bg-surface px-4 py-3">
        <ul className="grid gap-x-6 gap-y-0.5 lg:grid-cols-2">
          {together.map((result) => (
            <li key={result.criterion.id}>
              <RestRow result={result} />
            </li>
          ))}
        </ul>
        {mayPrepare ? (
          <div
            id={decisionFields.rest}
            className="mt-2 flex flex-wrap items-center gap-3 border-t border-line pt-2 print:hidden"
          >
            {open.length === 0 ? (
              <p className="flex items-center gap-1.5 text-ink-muted">
                <Check aria-hidden="true" className="size-4" />
                You have said what you think of each of these.
              </p>
            ) : (
              <Button
                data-agree-rest
                onClick={() => amend((before) => agreedWithRest(before, assessment.evaluation))}
              >
                {open.length === together.length
                  ? `Agree with all ${String(open.length)} named here`
                  : `Agree with the other ${String(open.length)}`}
                <span className="sr-only">
                  : {open.map(({ criterion }) => criterion.title).join("; ")}
                </span>
              </Button>
            )}
          </div>
        ) : null}
      </div>
    </PageSection>
  );
}

function RestRow({ result }: { readonly result: CriterionResult }) {
  const { reasons, draft } = useDesk();
  const { criterion, status } = result;
  const reason = reasons.get(criterion.id);
  const disagrees = viewOf(draft, result)?.agrees === false;
  return (
    <Disclosure
      look="plain"
      isOpenAtFirst={disagrees}
      summary={criterion.title}
      aside={
        <StatusTag
          tone={statusTone[status]}
          look="plain"
          label={`${statusWords[status]}${criterion.advisory === true ? ", advisory" : ""}${
            disagrees ? ": you disagree" : ""
          }`}
        />
      }
    >
      {reason === undefined ? null : (
        <div className="grid gap-2 pb-2">
          <p className="max-w-prose">{reason.sentence}</p>
          <CitedAnswers reads={allReads(reason)} />
          <ViewField result={result} />
        </div>
      )}
    </Disclosure>
  );
}
