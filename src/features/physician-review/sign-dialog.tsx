import { setInWords } from "#criteria";
import { momentInWords, useMinute } from "#data";
import {
  type Determination,
  meaningOf,
  type Person,
  placesToOpen,
  recordedComparison,
  unopenedPlaces,
} from "#domain";
import { Button, DefinitionList, Dialog } from "#ui";
import { type SignableOutcome, useDecisionPage } from "./decision-page-context.ts";
import { ReviewerMatch } from "./reviewer-match.tsx";
import { factsBeforeSigning } from "./facts-before-signing.ts";

/** The last look before a signature: who signs, what it means, when, and what is frozen. */
export function SignDialog({
  outcome,
  determinations,
  isPending,
  onClose,
  onSign,
}: {
  /** What would be signed; the dialog is closed without it. */
  readonly outcome: SignableOutcome | undefined;
  /** Everything that was signed on the case so far. */
  readonly determinations: readonly Determination[];
  readonly isPending: boolean;
  readonly onClose: () => void;
  readonly onSign: () => void;
}) {
  const { person, assessment, draft } = useDecisionPage();
  const now = useMinute();
  const { criteriaSet, criteria } = assessment.evaluation;
  return (
    <Dialog
      isOpen={outcome !== undefined}
      onClose={onClose}
      width="wide"
      title="Sign this decision?"
      description="Signing is final. Later changes are recorded as addenda or a reconsideration."
    >
      {outcome === undefined ? null : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onSign();
          }}
          className="grid gap-4"
        >
          <DefinitionList
            items={[
              { term: "Name", detail: person.name },
              { term: "Credentials", detail: credentialsOf(person) },
              { term: "License", detail: licenceOf(person) },
              {
                term: "You sign",
                detail: <strong>{meaningOf(outcome, draft.circumstances)}</strong>,
              },
              { term: "Time", detail: momentInWords(now) },
              {
                term: "Saved with your signature",
                detail: `Your words and your view of each criterion; ${setInWords(criteriaSet)} with its hash and the plan’s values; every answer and its source; all ${String(criteria.length)} statuses, pitfalls and what was missing; the pages you opened.`,
              },
            ]}
          />
          {outcome === "approved" ? null : <BeforeYouSign determinations={determinations} />}
          <div className="flex flex-wrap gap-2">
            <Button type="submit" variant="primary" size="large" disabled={isPending}>
              Sign as {person.name}
            </Button>
            <Button size="large" onClick={onClose}>
              Go back
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

/** What was and was not done on the way to a decision against a request; nothing of it keeps one from signing. */
function BeforeYouSign({ determinations }: { readonly determinations: readonly Determination[] }) {
  const { record, assessment, draft, person, advisory, comparison } = useDecisionPage();
  const { mode } = advisory;
  const count = placesToOpen(assessment, record, draft, mode).length;
  const opened = count - unopenedPlaces(assessment, record, draft, mode).length;
  return (
    <section
      aria-labelledby="before-you-sign"
      className="grid gap-1 rounded-lg border border-line bg-sunken px-4 py-3"
    >
      <h3 id="before-you-sign" className="font-semibold">
        Before you sign
      </h3>
      <ul className="grid list-disc gap-0.5 pl-5">
        {factsBeforeSigning(record, determinations, draft, person, { count, opened }).map(
          (fact) => (
            <li key={fact}>{fact}</li>
          ),
        )}
      </ul>
      <h4 className="mt-1 font-medium">Your specialty and license</h4>
      <ReviewerMatch {...recordedComparison(comparison)} />
    </section>
  );
}

function credentialsOf({ credentials, specialty }: Person): string {
  const known = [credentials, specialty].filter((part) => part !== undefined && part !== "");
  return known.length === 0 ? "None in the profile" : known.join(", ");
}

function licenceOf({ licence }: Person): string {
  return licence === undefined ? "None in the profile" : `${licence.state} ${licence.number}`;
}
