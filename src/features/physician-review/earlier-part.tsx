import { momentInWords } from "#data";
import { useEffect, useRef } from "react";
import {
  actionOf,
  actionWords,
  type Determination,
  findDecision,
  isAnsweredOtherwise,
  personInWords,
} from "#domain";
import { AnswersChanged } from "./answers-changed.tsx";
import { useDecisionPage } from "./decision-page-context.ts";
import { PageSection } from "./page-section.tsx";
import { SignedDecisionView } from "./signed-decision-view.tsx";
import { Entered } from "#ui";

/** Everything that was signed on the case before. */
export function EarlierPart({
  determinations,
}: {
  readonly determinations: readonly Determination[];
}) {
  const { record } = useDecisionPage();
  const decided = findDecision(determinations);
  const signed = useRef<HTMLDivElement>(null);
  // It is drawn after the page, so a link that leads here finds it only now.
  useEffect(() => {
    if (window.location.hash !== `#${signedSoFarId}`) return;
    signed.current?.scrollIntoView();
    signed.current?.focus();
  }, []);
  return (
    <div ref={signed} id={signedSoFarId} tabIndex={-1} className="grid gap-5 empty:hidden">
      {decided !== undefined && isAnsweredOtherwise(record, decided.determination) ? (
        <AnswersChanged>Decide the case from the current answers.</AnswersChanged>
      ) : null}
      {decided === undefined ? null : <SignedDecisionView {...decided} />}
      {determinations.length === 0 ? null : (
        <PageSection title="Signed previously" aside={String(determinations.length)}>
          <ol className="grid list-none gap-2 rounded-lg border border-line bg-surface px-4 py-3">
            {determinations.toReversed().map((determination) => (
              <li key={determination.id}>
                <p>
                  <span className="font-medium">{actionWords[actionOf(determination)]}</span>{" "}
                  <span className="text-ink-muted">
                    by <Entered text={personInWords(determination.recordedBy)} />,{" "}
                    {momentInWords(determination.recordedAt)}
                  </span>
                </p>
                <p className="max-w-prose whitespace-pre-line">
                  {determination.rationale === "" ? (
                    <span className="text-ink-muted">No reason was required.</span>
                  ) : (
                    <Entered text={determination.rationale} />
                  )}
                </p>
              </li>
            ))}
          </ol>
        </PageSection>
      )}
    </div>
  );
}

/** The address of it on the page, for links from the case's other pages. */
const signedSoFarId = "signed-so-far";
