import { actionOf, type CaseAction, type Determination } from "#domain";
import { type CriteriaSet, type FactTree, readerOf } from "#criteria";
import { answerSentence } from "#scenarios";

/** The sentences by which answers become other answers. */
export function changeSentences(
  set: CriteriaSet,
  before: FactTree,
  after: FactTree,
): readonly string[] {
  return set.facts.flatMap((fact) => {
    const [old, fresh] = [readerOf(fact.path)(before), readerOf(fact.path)(after)];
    return JSON.stringify(old) === JSON.stringify(fresh) ? [] : [answerSentence(fact, fresh)];
  });
}

/** The sentences of a determination; a decision begins with what the physician judged otherwise. */
export function signedSentences(determination: Determination): readonly string[] {
  const overridden = (determination.decision?.views ?? [])
    .filter(({ agrees }) => !agrees)
    .map(({ criterion, reason }) => `overrides ${criterion} because ${quoted(reason)}`);
  const opens = (determination.decision?.opened.length ?? 0) > 0 ? ["opens citations"] : [];
  const sentence = sentenceOf(actionOf(determination), determination.rationale);
  return [...opens, ...overridden, ...(sentence === undefined ? [] : [sentence])];
}

function sentenceOf(action: CaseAction, rationale: string): string | undefined {
  const because = rationale.trim() === "" ? "" : ` because ${quoted(rationale)}`;
  const form = forms[action];
  if (form === undefined) return undefined;
  if (form.reason === "none") return form.words;
  if (form.reason === "may") return `${form.words}${because}`;
  if (form.reason === "text") return `${form.words} ${quoted(rationale)}`;
  return `${form.words} because ${quoted(rationale)}`;
}

const forms: Readonly<
  Partial<
    Record<
      CaseAction,
      { readonly words: string; readonly reason: "none" | "may" | "must" | "text" }
    >
  >
> = {
  "request-information": { words: "requests information", reason: "may" },
  refer: { words: "refers", reason: "may" },
  "recommend-approval": { words: "recommends approval", reason: "may" },
  recall: { words: "recalls the hand-off", reason: "none" },
  withdraw: { words: "records the withdrawal", reason: "must" },
  "return-to-nurse": { words: "returns to nurse", reason: "must" },
  approve: { words: "signs approval", reason: "must" },
  "approve-partially": { words: "signs partial approval", reason: "must" },
  "decide-adversely": { words: "signs adverse", reason: "must" },
  "add-addendum": { words: "records addendum", reason: "text" },
  "issue-notice": { words: "issues notice", reason: "none" },
  "void-notice": { words: "voids notice", reason: "must" },
  "send-letter": { words: "sends letter", reason: "none" },
  "void-letter": { words: "voids letter", reason: "must" },
  "open-appeal": { words: "records an appeal", reason: "must" },
  reopen: { words: "reopens", reason: "must" },
};

/** On one line, without quotes of its own. */
function quoted(text: string): string {
  const plain = text.replaceAll(/\s+/g, " ").replaceAll(/["“”]/g, "'").trim();
  return `"${plain === "" ? "No reason was given" : plain}"`;
}
