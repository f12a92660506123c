import {
  canonicalJson,
  type CriteriaSet,
  findSet,
  recordWordsOf,
  type RecordWords,
} from "#criteria";
import {
  findMentions,
  type Mention,
  type Proposal,
  proposeAnswers,
  type RecordDocument,
} from "#records";
import type { MatchAnswer, MatchRequest } from "./match-messages.ts";

/** What a matcher has of a record: its documents as they were sent last, and what they say. */
type Matched = { readonly document: RecordDocument; readonly mentions: readonly Mention[] };

/** Matches a record that arrives page by page: a document that did not change is not read again. */
export function createMatcher(): (request: MatchRequest) => Promise<MatchAnswer> {
  let words: { readonly set: CriteriaSet; readonly words: RecordWords } | undefined;
  let matched = new Map<string, Matched>();

  async function wordsOf(reference: string) {
    const found = findSet(reference);
    if (!found.ok) return undefined;
    if (words?.set !== found.set) {
      words = { set: found.set, words: await recordWordsOf(found.set) };
      matched = new Map(
        [...matched].map(([id, { document }]) => [id, matchedIn(document, words?.words)]),
      );
    }
    return words;
  }

  return async ({ round, set: reference, order, changed }) => {
    const known = await wordsOf(reference);
    if (known === undefined) return { kind: "match", round, proposals: [] };
    for (const document of changed) {
      matched.set(document.id, matchedIn(document, known.words));
    }
    matched = new Map([...matched].filter(([id]) => order.includes(id)));
    const mentions = order.flatMap((id) => matched.get(id)?.mentions ?? []);
    return {
      kind: "match",
      round,
      proposals: proposeAnswers(mentions, known.set.facts).map(shortened),
    };
  };
}

/** So many passages that say the same of a question are given; a long chart says it on every page. */
const mostAlike = 12;

function shortened(proposal: Proposal): Proposal {
  const alike = new Map<string, number>();
  const mentions = proposal.mentions.filter(({ value, polarity, setAside }) => {
    const key = canonicalJson([value ?? null, polarity ?? null, setAside ?? null]);
    const before = alike.get(key) ?? 0;
    alike.set(key, before + 1);
    return before < mostAlike;
  });
  return mentions.length === proposal.mentions.length ? proposal : { ...proposal, mentions };
}

function matchedIn(document: RecordDocument, words: RecordWords | undefined): Matched {
  return { document, mentions: words === undefined ? [] : findMentions([document], words) };
}
