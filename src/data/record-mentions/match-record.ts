import {
  canonicalJson,
  type CriteriaSet,
  findSet,
  recordCodesOf,
  type RecordCodes,
  recordWordsOf,
  type RecordWords,
  requestPaths,
} from "#criteria";
import {
  findCodedMentions,
  findMentions,
  type Mention,
  type Proposal,
  proposeAnswers,
  type RecordDocument,
  type RecordEntry,
} from "#records";
import type { AnsweredDates, EntriesRequest, MatchAnswer, MatchRequest } from "./match-messages.ts";

/** What a matcher has of a record: its documents as they were sent last, and what their words say. */
type Matched = { readonly document: RecordDocument; readonly mentions: readonly Mention[] };

type Known = {
  readonly set: CriteriaSet;
  readonly words: RecordWords;
  readonly codes: RecordCodes;
};

export type Matcher = {
  /** Entries of a document that the next match names as changed. */
  readonly take: (request: EntriesRequest) => void;
  readonly match: (request: MatchRequest) => Promise<MatchAnswer>;
};

/** Matches a record that arrives page by page: the words of a document that did not change are not read again. */
export function createMatcher(): Matcher {
  const arrived = new Map<string, RecordEntry[]>();
  let known: Known | undefined;
  let matched = new Map<string, Matched>();

  async function knownOf(reference: string): Promise<Known | undefined> {
    const found = findSet(reference);
    if (!found.ok) return undefined;
    const { set } = found;
    if (known?.set !== set) {
      const [words, codes] = await Promise.all([recordWordsOf(set), recordCodesOf(set)]);
      known = { set, words, codes };
      matched = new Map([...matched].map(([id, { document }]) => [id, matchedIn(document, words)]));
    }
    return known;
  }

  async function match(request: MatchRequest): Promise<MatchAnswer> {
    const { round, set: reference, order, changed, dates } = request;
    const of = await knownOf(reference);
    if (of === undefined) return { kind: "match", round, proposals: [] };
    for (const document of changed) {
      const entries = arrived.get(document.id);
      const whole = entries === undefined ? document : { ...document, entries };
      matched.set(document.id, matchedIn(whole, of.words));
    }
    arrived.clear();
    matched = new Map([...matched].filter(([id]) => order.includes(id)));
    const inOrder = order.flatMap((id) => matched.get(id) ?? []);
    const coded = codedMentions(
      inOrder.map(({ document }) => document),
      of,
      dates,
    );
    const mentions = inOrder.flatMap(({ document, mentions: written }) => [
      ...coded.filter((mention) => mention.document === document.id),
      ...written,
    ]);
    return {
      kind: "match",
      round,
      proposals: proposeAnswers(mentions, of.set.facts).map(shortened),
    };
  }

  return {
    match,
    take({ document, entries }) {
      arrived.set(document, [...(arrived.get(document) ?? []), ...entries]);
    },
  };
}

/** What the data of the documents says, by when the pain began and the request came as far as people answered that. */
function codedMentions(
  documents: readonly RecordDocument[],
  { set, codes }: Known,
  dates: AnsweredDates,
): readonly Mention[] {
  const receivedOn = dates[requestPaths.receivedAt]?.slice(0, 10);
  const onsetPath = codes.facts.find(({ rules }) => rules.some(({ kind }) => kind === "onset"));
  const onset = onsetPath === undefined ? undefined : dates[onsetPath.path];
  return findCodedMentions(documents, codes, {
    facts: set.facts,
    ...(receivedOn === undefined ? {} : { receivedOn }),
    ...(onset === undefined ? {} : { onset }),
  });
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

function matchedIn(document: RecordDocument, words: RecordWords): Matched {
  return { document, mentions: findMentions([document], words) };
}
