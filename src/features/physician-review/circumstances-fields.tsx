import {
  areAllNothing,
  circumstanceNames,
  circumstanceSentences,
  circumstanceInWords,
  circumstanceWords,
  decisionFields,
  isNothing,
  nothingOf,
} from "#domain";
import { NotDocumentedToggle, Question, TextArea } from "#ui";
import { useDecisionPage } from "./decision-page-context.ts";
import { Fold } from "./fold.tsx";

/**
 * This member's own circumstances. A decision against the request, or a part of it, asks for each of them;
 * before that they stand folded.
 */
export function CircumstancesFields() {
  const { draft } = useDecisionPage();
  const isBegun = circumstanceNames.some((name) => draft.circumstances[name] !== "");
  const title = "Individual circumstances";
  if (draft.outcome !== "adverse" && draft.outcome !== "partially-approved") {
    return (
      <Fold summary={<h3 className="font-medium">{title}</h3>} isOpenAtFirst={isBegun}>
        <div className="grid gap-3">
          <Circumstances />
        </div>
      </Fold>
    );
  }
  return (
    <div role="group" aria-labelledby="circumstances" className="grid gap-3">
      <div>
        <h3 id="circumstances" className="font-semibold">
          {title}
        </h3>
        <p className="text-sm text-ink-muted">
          Consider each one before deciding against all or part of the request.
        </p>
      </div>
      <Circumstances />
    </div>
  );
}

/** Each in the physician's words, or by a press that nothing is documented, or nothing to add. */
function Circumstances() {
  const { draft, amend, assessment } = useDecisionPage();
  return (
    <>
      {circumstanceNames.map((name) => {
        const value = draft.circumstances[name];
        const inReview = circumstanceSentences(assessment, name);
        const nothing = nothingOf(inReview);
        const set = (next: string) =>
          amend((before) => ({
            ...before,
            circumstances: { ...before.circumstances, [name]: next },
          }));
        return (
          <Question
            key={name}
            id={decisionFields.circumstance(name)}
            label={circumstanceWords[name]}
            hint={inRecord(inReview)}
          >
            <div data-circumstance className="grid gap-1.5">
              <TextArea
                rows={2}
                value={isNothing(value) ? "" : value}
                onChange={({ target }) => set(target.value)}
              />
              <div>
                <NotDocumentedToggle
                  label={circumstanceInWords(nothing)}
                  isPressed={value === nothing}
                  onPressedChange={(isPressed) => set(isPressed ? nothing : "")}
                />
              </div>
            </div>
          </Question>
        );
      })}
      {areAllNothing(draft.circumstances) ? (
        <Question
          id={decisionFields.circumstancesBasis}
          label="What you read"
          hint="You entered nothing in your own words on any circumstance."
        >
          <TextArea
            rows={2}
            value={draft.circumstancesBasis ?? ""}
            onChange={({ target: { value } }) =>
              amend((before) => ({ ...before, circumstancesBasis: value }))
            }
          />
        </Question>
      ) : null}
    </>
  );
}

/** What the answers say of it, to be considered; nothing where they say nothing. */
function inRecord(sentences: readonly string[]): string | undefined {
  return sentences.length === 0 ? undefined : `From the review: ${sentences.join(" ")}`;
}
