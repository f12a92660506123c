import type { CriteriaSet } from "../model/criteria-set.ts";
import type { AnswerKind } from "../model/fact.ts";
import { lineOfBusinessOptions, requestPaths, urgencyOptions } from "./request-facts.ts";

/**
 * Which facts of every request a set does not ask for as clocks, letters and intake read them, by path: missing,
 * of another kind, or with other options. Empty for a set that can be used.
 */
export function requestGaps({ facts }: Pick<CriteriaSet, "facts">): readonly string[] {
  return Object.values(requestPaths).filter((path) => {
    const answer = facts.find((fact) => fact.path === path)?.answer;
    return answer === undefined || !isAsExpected[path](answer);
  });
}

const isAsExpected: Readonly<
  Record<(typeof requestPaths)[keyof typeof requestPaths], (answer: AnswerKind) => boolean>
> = {
  [requestPaths.procedure]: ({ kind }) => kind === "choice",
  [requestPaths.procedureDescription]: ({ kind }) => kind === "text",
  [requestPaths.cptCode]: ({ kind }) => kind === "exactly" || kind === "choice",
  [requestPaths.diagnosisCodes]: ({ kind }) => kind === "codes",
  [requestPaths.receivedAt]: ({ kind }) => kind === "instant",
  [requestPaths.urgency]: (answer) => hasOptions(answer, urgencyOptions),
  [requestPaths.lineOfBusiness]: (answer) => hasOptions(answer, lineOfBusinessOptions),
};

function hasOptions(
  answer: AnswerKind,
  options: readonly { readonly value: string; readonly label: string }[],
): boolean {
  return (
    answer.kind === "choice" &&
    answer.options.length === options.length &&
    options.every(
      ({ value, label }, at) =>
        answer.options[at]?.value === value && answer.options[at].label === label,
    )
  );
}
