import { type CriteriaSet, type FactPath, isTree, treeFrom } from "#criteria";
import type { InformationOrigin, JsonValue } from "#domain";
import { isAskedOfProvider } from "./asked-facts.ts";
import { askedWhen } from "./asked-when.ts";
import { isByPerson } from "./information-origin.ts";
import { isAskedWith } from "./is-asked.ts";
import { knownLinks } from "./known-links.ts";
import { type RawAnswer, readItems, type ResponseIssue, type UnknownItem } from "./read-items.ts";
import { type NotUnderstood, readAnswer } from "./read-answer.ts";
import { readEntries } from "./read-entries.ts";

/** An answer that a questionnaire response gives to a question of a set. */
export type AnswerIn = {
  readonly path: FactPath;
  /** A legal answer as a case holds it: `not-documented`, `[]` for none, a value. Never null. */
  readonly value: JsonValue;
  /** How it came to be; of a list whose answers differ in it, that of an answer by a person. */
  readonly informationOrigin?: InformationOrigin;
  /** Who entered or changed it: the name where there is one, else the reference. */
  readonly author?: string;
  /** Where in the response its first part stands, as FHIRPath. */
  readonly at: string;
};

/** An answer that is kept and not used. */
export type UnusedAnswer = AnswerIn & {
  /**
   * - `not-asked`: with the other answers as they are its question is not asked
   * - `known-to-plan`: no provider is asked for it
   * - `in-error`: the whole response was entered in error
   */
  readonly because: "not-asked" | "known-to-plan" | "in-error";
};

export type AnswersIn =
  | {
      readonly ok: true;
      readonly answers: readonly AnswerIn[];
      readonly unused: readonly UnusedAnswer[];
      readonly notUnderstood: readonly NotUnderstood[];
      /** Items of no question of the set. */
      readonly unknown: readonly UnknownItem[];
    }
  | { readonly ok: false; readonly issues: readonly ResponseIssue[] };

const root = "QuestionnaireResponse";
const statuses = ["in-progress", "completed", "amended", "entered-in-error", "stopped"];

/**
 * What a questionnaire response answers of a set's questions. An unanswered question is absent, whether required or not;
 * "not documented" and "none" are told from it at every kind of question. Never throws; a response that breaks a rule of
 * FHIR or DTR that its meaning hangs on is refused whole, with the path.
 */
export function answersIn(response: unknown, set: CriteriaSet): AnswersIn {
  const issues = issuesOfResponse(response);
  if (!isTree(response) || issues.length > 0) return { ok: false, issues };
  const items = readItems(set, knownLinks(set), response["item"], `${root}.item`, issues);
  if (issues.length > 0) return { ok: false, issues };
  const read = set.facts.map((fact) => ({
    fact,
    ...(fact.answer.kind === "entries"
      ? readEntries(fact.path, fact.answer.fields, items)
      : readAnswer({ ...fact, linkId: fact.path }, items)),
  }));
  const answered = read.flatMap(({ fact: { path }, value, from }) =>
    value === undefined ? [] : [{ path, value, ...originOf(from), at: from[0]?.path ?? root }],
  );
  const facts = treeFrom(answered.map(({ path, value }) => [path, value]));
  const conditions = askedWhen(set);
  const because = ({ path }: AnswerIn): UnusedAnswer["because"] | undefined => {
    if (response["status"] === "entered-in-error") return "in-error";
    if (!isAskedOfProvider(path)) return "known-to-plan";
    return isAskedWith(conditions.get(path), facts) ? undefined : "not-asked";
  };
  const sorted = answered.map((answer) => ({ answer, because: because(answer) }));
  return {
    ok: true,
    answers: sorted.flatMap((one) => (one.because === undefined ? [one.answer] : [])),
    unused: sorted.flatMap((one) =>
      one.because === undefined ? [] : [{ ...one.answer, because: one.because }],
    ),
    notUnderstood: read.flatMap(({ notUnderstood }) => notUnderstood),
    unknown: items.unknown,
  };
}

function issuesOfResponse(response: unknown): ResponseIssue[] {
  if (!isTree(response) || response["resourceType"] !== root) {
    return [{ path: root, message: "must be a QuestionnaireResponse" }];
  }
  const issues: ResponseIssue[] = [];
  const { status, modifierExtension, implicitRules } = response;
  if (!statuses.some((one) => one === status)) {
    issues.push({ path: `${root}.status`, message: `must be one of ${statuses.join(", ")}` });
  }
  const message = "is not known, and may change the meaning";
  if (modifierExtension !== undefined) issues.push({ path: `${root}.modifierExtension`, message });
  if (implicitRules !== undefined) issues.push({ path: `${root}.implicitRules`, message });
  return issues;
}

function originOf(from: readonly RawAnswer[]): Pick<AnswerIn, "informationOrigin" | "author"> {
  const origins = from.flatMap(({ origin }) => (origin.source === undefined ? [] : [origin]));
  const told = origins.find(({ source }) => source !== undefined && isByPerson(source));
  const { source, author } = told ?? origins[0] ?? {};
  const name = author?.display ?? author?.reference;
  return {
    ...(source === undefined ? {} : { informationOrigin: source }),
    ...(name === undefined ? {} : { author: name }),
  };
}
