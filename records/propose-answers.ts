import { answerProblems, canonicalJson, type FactDefinition, notDocumented } from "#criteria";
import type { Mention, MentionValue } from "./model/mention.ts";
import type { Proposal } from "./model/proposal.ts";

/**
 * What the mentions offer for each question, in the order of the facts; a fact without mentions has no proposal. Values
 * are legal answers of the fact: what is not is left as a passage. A denied finding is no value of its list; the list
 * without items is proposed only where every item was denied, or where a questionnaire says that there is none.
 */
export function proposeAnswers(
  mentions: readonly Mention[],
  facts: readonly FactDefinition[],
): readonly Proposal[] {
  const byPath = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const own = byPath.get(mention.path) ?? [];
    own.push(mention);
    byPath.set(mention.path, own);
  }
  return facts.flatMap((fact) => {
    const own = byPath.get(fact.path);
    return own === undefined ? [] : [proposalFor(fact, own)];
  });
}

function proposalFor(fact: FactDefinition, mentions: readonly Mention[]): Proposal {
  const { path } = fact;
  const telling = mentions.filter(
    (mention) => mention.setAside === undefined && mention.value !== undefined,
  );
  const listed = proposalForWholeList(fact, mentions, telling);
  if (listed !== undefined) return listed;
  if (fact.answer.kind === "many")
    return findingsProposal(path, fact.answer.options, mentions, telling);
  if (fact.answer.kind === "entries") return entriesProposal(fact, mentions, telling);
  if (fact.answer.kind === "codes") return codesProposal(fact, mentions, telling);
  const values = distinct(telling).filter((value) => answerProblems(fact, value).length === 0);
  const [only] = values;
  if (only === undefined) return { kind: "passages", path, mentions };
  if (values.length > 1) return { kind: "conflict", path, mentions };
  return { kind: "value", path, value: only, mentions };
}

/**
 * A list that somebody says the record is silent on, or that has no entry, beside which nothing else is said; a conflict
 * where something is.
 */
function proposalForWholeList(
  { path, answer, canBeNotDocumented }: FactDefinition,
  mentions: readonly Mention[],
  telling: readonly Mention[],
): Proposal | undefined {
  if (answer.kind !== "entries" && answer.kind !== "many") return undefined;
  const isSilent = canBeNotDocumented && telling.some(({ value }) => value === notDocumented);
  const isEmpty =
    answer.kind === "entries" &&
    mentions.some(
      ({ setAside, polarity, value }) =>
        setAside === undefined && polarity === "denied" && value === undefined,
    );
  if (!isSilent && !isEmpty) return undefined;
  const others = telling.filter(({ value }) => value !== notDocumented);
  if (others.length > 0 || (isSilent && isEmpty)) return { kind: "conflict", path, mentions };
  return { kind: "value", path, value: isSilent ? notDocumented : [], mentions };
}

function findingsProposal(
  path: string,
  options: readonly { readonly value: string }[],
  mentions: readonly Mention[],
  telling: readonly Mention[],
): Proposal {
  const valuesOf = (polarity: "present" | "denied"): readonly unknown[] =>
    telling.filter((found) => found.polarity === polarity).map(({ value }) => value);
  const present = new Set(valuesOf("present"));
  const denied = new Set(valuesOf("denied"));
  if ([...present].some((value) => denied.has(value))) return { kind: "conflict", path, mentions };
  if (present.size === 0 && !options.every(({ value }) => denied.has(value))) {
    return { kind: "passages", path, mentions };
  }
  const value = options.flatMap((option) => (present.has(option.value) ? [option.value] : []));
  return { kind: "value", path, value, mentions };
}

/** All codes that are legal ones, in the order in which they are said. */
function codesProposal(
  fact: FactDefinition,
  mentions: readonly Mention[],
  telling: readonly Mention[],
): Proposal {
  const { path } = fact;
  const value = distinct(telling).filter((code) => answerProblems(fact, [code]).length === 0);
  return value.length === 0
    ? { kind: "passages", path, mentions }
    : { kind: "value", path, value, mentions };
}

/** One entry for what the required fields tell apart; the others are taken from wherever they are said first. */
function entriesProposal(
  fact: FactDefinition,
  mentions: readonly Mention[],
  telling: readonly Mention[],
): Proposal {
  const { path, answer } = fact;
  const fields = answer.kind === "entries" ? answer.fields : [];
  const required = fields.filter((field) => field.required);
  const known = new Set(fields.map(({ name }) => name));
  const entries = new Map<string, Readonly<Record<string, string | number>>>();
  for (const { value: found } of telling) {
    if (typeof found !== "object") continue;
    // Words serve every version of a set, and an older one has fewer fields.
    const value = Object.fromEntries(Object.entries(found).filter(([name]) => known.has(name)));
    if (answerProblems(fact, [value]).length > 0) continue;
    const key = canonicalJson(required.map(({ name }) => String(value[name]).toLowerCase()));
    entries.set(key, { ...value, ...entries.get(key) });
  }
  if (entries.size === 0) return { kind: "passages", path, mentions };
  return { kind: "value", path, value: [...entries.values()], mentions };
}

function distinct(mentions: readonly Mention[]): readonly MentionValue[] {
  const values = new Map<string, MentionValue>();
  for (const { value } of mentions) {
    if (value !== undefined) values.set(canonicalJson(value), value);
  }
  return [...values.values()];
}
