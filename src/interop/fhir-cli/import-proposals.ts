import {
  canonicalJson,
  type CriteriaSet,
  decodeText,
  recordCodesOf,
  recordWordsOf,
} from "#criteria";
import { type IncomingRequest, readableBundle } from "#interop/fhir";
import {
  findCodedMentions,
  findMentions,
  type Mention,
  proposeAnswers,
  type Proposal,
  type RecordDocument,
} from "#records";

/** What is offered for a question, and where it is said; of a contradiction one for each side. */
export type ImportProposal = {
  readonly path: string;
  /** Absent where the record only speaks of it. */
  readonly value?: unknown;
  readonly kind: Proposal["kind"];
  readonly source: ImportSource;
  /** Of a value that several places say, such as a list or a count: all of them. */
  readonly sources?: readonly ImportSource[];
  /** Of an answer to a questionnaire: how it came about. */
  readonly origin?: string;
  /** The finding that the words say is not there. */
  readonly denies?: unknown;
  /** Why it is shown and gives no value: ordered, about another body part. */
  readonly setAside?: string;
};

type ImportSource = {
  readonly document: string;
  readonly resource?: string;
  readonly path?: string;
  readonly date?: string;
  readonly quote: string;
};

export type ProposalContext = {
  readonly name: string;
  readonly set: CriteriaSet;
  readonly receivedOn: string | undefined;
};

/** What a bundle and the texts within it offer for each question of a set, as in the list beside the form. */
export async function proposalsOf(
  value: unknown,
  request: IncomingRequest,
  { name, set, receivedOn }: ProposalContext,
): Promise<readonly ImportProposal[]> {
  const { pages, entries } = readableBundle(value);
  const bundle: RecordDocument = {
    id: ofBundle,
    name,
    pages: pages.map(({ text, origin }, index) => ({ number: index + 1, text, origin })),
    entries,
  };
  const [codes, words] = await Promise.all([recordCodesOf(set), recordWordsOf(set)]);
  const context = { facts: set.facts, ...(receivedOn === undefined ? {} : { receivedOn }) };
  const documents = [bundle, ...textDocuments(request)];
  const mentions = [
    ...findCodedMentions([bundle], codes, context),
    ...findMentions(documents, words),
  ];
  const sourceOf = (mention: Mention): ImportSource => {
    const words =
      mention.document === ofBundle
        ? (mention.data ?? pages[mention.page - 1]?.words)
        : { resource: resourceOf(mention.document, request) };
    return {
      document: mention.document === ofBundle ? name : mention.document,
      ...(words?.resource === undefined ? {} : { resource: words.resource }),
      ...(words !== undefined && "path" in words ? { path: words.path } : {}),
      ...(mention.date === undefined ? {} : { date: mention.date }),
      quote: mention.sentence,
    };
  };
  return proposeAnswers(mentions, set.facts).flatMap((proposal) => linesOf(proposal, sourceOf));
}

/** No paper has this name: theirs have an ending. */
const ofBundle = "bundle";

/** Papers of plain text are searched as they are; pages of pictures are read where a person looks at them. */
function textDocuments({ documents }: IncomingRequest): readonly RecordDocument[] {
  return documents.flatMap(({ name, mediaType, bytes, date }): RecordDocument[] => {
    const decoded = mediaType === "text/plain" ? decodeText(bytes) : undefined;
    if (decoded?.ok !== true) return [];
    const text = `${decoded.text.replaceAll(/\r\n?/g, "\n").trimEnd()}\n`;
    return [
      {
        id: name,
        name,
        ...(date === undefined ? {} : { date }),
        pages: [{ number: 1, text, origin: "text" }],
      },
    ];
  });
}

function resourceOf(document: string, { documents }: IncomingRequest): string | undefined {
  return documents.find(({ name }) => name === document)?.resource;
}

function linesOf(
  proposal: Proposal,
  sourceOf: (mention: Mention) => ImportSource,
): readonly ImportProposal[] {
  const { path, kind, mentions } = proposal;
  const telling = mentions.filter(
    ({ setAside, value, polarity }) =>
      setAside === undefined && value !== undefined && polarity !== "denied",
  );
  // A list without items rests on the words that deny each of them.
  if (kind === "value") {
    const places = telling.length > 0 ? telling : mentions;
    return lineOf(proposal, { value: proposal.value }, places, sourceOf);
  }
  const sides = new Map<string, Mention[]>();
  for (const mention of telling) {
    const key = canonicalJson(mention.value);
    sides.set(key, [...(sides.get(key) ?? []), mention]);
  }
  return [
    ...[...sides.values()].flatMap((side) => {
      const value = side[0]?.value;
      return lineOf(proposal, value === undefined ? {} : { value }, side, sourceOf);
    }),
    ...mentions
      .filter((mention) => !telling.includes(mention))
      .map((mention) => ({
        path,
        kind,
        source: sourceOf(mention),
        ...originOf(mention),
        ...(mention.polarity === "denied" ? { denies: mention.value } : {}),
        ...(mention.setAside === undefined ? {} : { setAside: mention.setAside }),
      })),
  ];
}

/** One line for a value, with every place that says it. */
function lineOf(
  { path, kind }: Proposal,
  value: Pick<ImportProposal, "value">,
  mentions: readonly Mention[],
  sourceOf: (mention: Mention) => ImportSource,
): readonly ImportProposal[] {
  const [first] = mentions;
  if (first === undefined) return [];
  const sources = mentions.length > 1 ? { sources: mentions.map(sourceOf) } : {};
  return [{ path, ...value, kind, source: sourceOf(first), ...sources, ...originOf(first) }];
}

function originOf({ data }: Mention): Pick<ImportProposal, "origin"> {
  return data?.informationOrigin === undefined ? {} : { origin: data.informationOrigin };
}
