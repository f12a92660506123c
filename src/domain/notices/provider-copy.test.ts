import { expect, test } from "vitest";
import { currentSets, defaultParameters, requestPaths, treeFrom } from "#criteria";
import { assessAnswers } from "../case/assess.ts";
import { noticeInput } from "./cases-for-test.ts";
import { codesIn } from "./lint/codes.ts";
import { linesOf } from "./letter.ts";
import { criteriaForProvider } from "./provider-copy.ts";

const requests = currentSets.flatMap((set) => {
  const answer = set.facts.find(({ path }) => path === requestPaths.cptCode)?.answer;
  const known =
    answer?.kind === "choice"
      ? answer.options.map(({ value }) => value)
      : answer?.kind === "exactly"
        ? [answer.value]
        : [];
  return [
    ...known.map((code) => ({ set, code, means: [code] })),
    ...["99999", "not-documented", undefined].map((code) => ({ set, code, means: [] })),
  ];
});

test.each(requests)("the copy explains the code $code of the request, and no other", (request) => {
  const { set, code, means } = request;
  const facts = code === undefined ? {} : treeFrom([[requestPaths.cptCode, code]]);
  const input = noticeInput(assessAnswers(set, defaultParameters(set), facts));
  const text = linesOf(criteriaForProvider(input)).join(" ");
  expect(codesIn(text)).toEqual(means);
  const ending = means.length === 0 ? /\d$|\d\.$/ : /\. Requested code \w+: \w.+[^.]\.$/;
  expect(text).toMatch(ending);
});
