import { type CriteriaSet, isTree } from "#criteria";
import { questionnaireUrl } from "./addresses.ts";
import { type ReadOrigin, readOrigin } from "./information-origin.ts";

type Tree = Readonly<Record<string, unknown>>;

/** One answer as it stands in a response. */
export type RawAnswer = {
  /** FHIRPath, from the response. */
  readonly path: string;
  /** The one value with its type: "valueCoding". Absent where the answer has none, which answers nothing. */
  readonly value?: { readonly type: string; readonly content: unknown };
  readonly origin: Extract<ReadOrigin, { readonly ok: true }>;
};

/** The answers of the items that have a linkId, by that, and the entries of lists. */
export type RawItems = {
  readonly answers: ReadonlyMap<string, readonly RawAnswer[]>;
  readonly entries: ReadonlyMap<string, readonly RawEntry[]>;
  readonly unknown: readonly UnknownItem[];
};

export type RawEntry = { readonly path: string; readonly items: RawItems };
/** An item of no question of the set. */
export type UnknownItem = { readonly path: string; readonly linkId: string };
export type ResponseIssue = { readonly path: string; readonly message: string };

/** What item names mean in a set. */
export type KnownLinks = {
  readonly answers: ReadonlySet<string>;
  /** Lists, with the items of their entries. */
  readonly lists: ReadonlyMap<string, ReadonlySet<string>>;
  /** Groups and display items, which answer nothing. */
  readonly others: ReadonlySet<string>;
};

/** Deeper than any form: a response that nests further is refused before it can exhaust the stack. */
const mostDepth = 32;

/**
 * Sorts a response's items by the questions they answer, in whatever groups they stand. Anything that no reading can be
 * right about is an issue: items that are no items, an origin that DTR forbids, a modifier that is not known.
 */
export function readItems(
  set: CriteriaSet,
  links: KnownLinks,
  items: unknown,
  path: string,
  issues: ResponseIssue[],
): RawItems {
  const raw = { answers: new Map(), entries: new Map(), unknown: [] } satisfies MutableItems;
  walk(items, path, { set, links, issues, raw, depth: 0 });
  return raw;
}

type MutableItems = {
  answers: Map<string, RawAnswer[]>;
  entries: Map<string, RawEntry[]>;
  unknown: UnknownItem[];
};

type Walk = {
  readonly set: CriteriaSet;
  readonly links: KnownLinks;
  readonly issues: ResponseIssue[];
  readonly raw: MutableItems;
  readonly depth: number;
};

function walk(items: unknown, path: string, at: Walk): void {
  if (items === undefined) return;
  if (!Array.isArray(items)) return refuse(at, path, "must be a list of items");
  if (at.depth > mostDepth) return refuse(at, path, "is nested too deeply to be a form");
  const deeper = { ...at, depth: at.depth + 1 };
  for (const [index, item] of items.entries()) walkItem(item, `${path}[${index}]`, deeper);
}

function walkItem(item: unknown, path: string, at: Walk): void {
  if (!isTree(item)) return refuse(at, path, "must be an item");
  if (refusesModifier(item, path, at)) return;
  const { linkId } = item;
  if (typeof linkId !== "string" || linkId === "") {
    return refuse(at, `${path}.linkId`, "is missing: every item names its question");
  }
  const link = knownLinkOf(item, linkId, at);
  const fields = at.links.lists.get(link);
  if (fields !== undefined) {
    const links = { answers: fields, lists: new Map(), others: at.links.others };
    const inner = readItems(at.set, links, item["item"], `${path}.item`, at.issues);
    added(at.raw.entries, link, { path, items: inner });
    return;
  }
  const answers = answersOf(item["answer"], `${path}.answer`, at);
  if (at.links.answers.has(link)) for (const answer of answers) added(at.raw.answers, link, answer);
  else if (!at.links.others.has(link)) at.raw.unknown.push({ path, linkId });
  walk(item["item"], `${path}.item`, at);
}

/** By the linkId, else by a definition that names a question of our own: another form may ask it under its own name. */
function knownLinkOf(item: Tree, linkId: string, { set, links }: Walk): string {
  const isKnown = (link: string) => links.answers.has(link) || links.lists.has(link);
  const { definition } = item;
  if (isKnown(linkId) || typeof definition !== "string") return linkId;
  const [address = "", fragment = ""] = definition.split("#");
  const isOurs = address.split("|")[0] === questionnaireUrl(set.id);
  return isOurs && isKnown(fragment) ? fragment : linkId;
}

function answersOf(answers: unknown, path: string, at: Walk): readonly RawAnswer[] {
  if (answers === undefined) return [];
  if (!Array.isArray(answers)) {
    refuse(at, path, "must be a list of answers");
    return [];
  }
  return answers.flatMap((answer: unknown, index) => {
    const here = `${path}[${index}]`;
    if (!isTree(answer)) {
      refuse(at, here, "must be an answer");
      return [];
    }
    if (refusesModifier(answer, here, at)) return [];
    walk(answer["item"], `${here}.item`, at);
    const origin = readOrigin(answer, here);
    if (!origin.ok) {
      refuse(at, origin.path, origin.message);
      return [];
    }
    const [first, ...others] = Object.keys(answer).filter((key) => /^value[A-Z]/.test(key));
    if (others.length > 0) refuse(at, here, "must have one value");
    if (first === undefined || others.length > 0) return [];
    return [{ path: here, value: { type: first, content: answer[first] }, origin }];
  });
}

/** A modifier can turn what an element says into its contrary, so one that is not known is not read past. */
function refusesModifier(element: Tree, path: string, at: Walk): boolean {
  if (element["modifierExtension"] === undefined) return false;
  refuse(at, `${path}.modifierExtension`, "is not known, and may change the meaning");
  return true;
}

function refuse({ issues }: Walk, path: string, message: string): void {
  issues.push({ path, message });
}

function added<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [item]);
  else known.push(item);
}
