import type { FactDefinition, FactPath, FactTree } from "#criteria";
import { readerOf } from "#criteria";
import { type Assessment, openQuestions } from "#domain";

/** The answer that says a source of pain was looked for and is not there. */
export const excluded = "excluded";

/**
 * The questions of a step that ask whether another source of pain was excluded and that nobody has
 * answered, in the order of the form. Only those that a criterion asks for: the joint that is itself the
 * target of a request is never excluded along with the others.
 */
export function openExclusions(assessment: Assessment, step: string): readonly FactDefinition[] {
  return openQuestions(assessment).filter(
    (fact) =>
      fact.step === step && asksExclusion(fact) && assessment.matter.get(fact.path) === "criteria",
  );
}

/** Of the questions answered together, those whose answer is still that one: what undoing may take away. */
export function stillExcluded(facts: FactTree, paths: readonly FactPath[]): readonly FactPath[] {
  return paths.filter((path) => readerOf(path)(facts) === excluded);
}

function asksExclusion({ answer }: FactDefinition): boolean {
  return answer.kind === "choice" && answer.options.some(({ value }) => value === excluded);
}
