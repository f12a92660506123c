import type { RecordEntry } from "#records";
import { documentationOnly, type FactPath, requestPaths, servicePaths } from "#criteria";
import type { IncomingRequest, RequestFact, SentSource } from "./incoming-request.ts";

/** What a request says, as pages that people read, and each part of it as data with its line. */
export type RequestPages = {
  readonly pages: readonly {
    readonly title: string;
    readonly text: string;
    readonly origin: "data";
  }[];
  /** Of the kind "fact"; pages count from 1. */
  readonly entries: readonly RecordEntry[];
};

const title = "Request as sent";
const linesOnPage = 48;

type Line = {
  readonly words: string;
  readonly below: string;
  readonly facts: readonly RequestFact[];
};

/** A request as pages: a line for each thing it says, with its place below, and what was not understood at the end. */
export function requestPages(request: IncomingRequest): RequestPages {
  const lines = [...factLines(request.facts), ...furtherLines(request)];
  const pages: { title: string; text: string; origin: "data" }[] = [];
  const entries: RecordEntry[] = [];
  for (let from = 0; from < lines.length; from += linesOnPage / 2) {
    let text = `${title}\n\n`;
    for (const { words, below, facts } of lines.slice(from, from + linesOnPage / 2)) {
      const span = { start: text.length, end: text.length + words.length };
      for (const fact of facts) entries.push(entryOf(fact, pages.length + 1, span, words));
      text = `${text}${words}\n    ${below}\n`;
    }
    pages.push({ title, text, origin: "data" });
  }
  return { pages, entries };
}

function entryOf(
  { path, value, source }: RequestFact,
  page: number,
  span: RecordEntry["span"],
  sentence: string,
): RecordEntry {
  return {
    kind: "fact",
    resource: source.resource,
    path: source.path,
    page,
    span,
    sentence,
    status: "done",
    codes: [],
    ...(source.date === undefined ? {} : { date: source.date }),
    fact: { path, value },
  };
}

/** One line for all that one place says. */
function factLines(facts: readonly RequestFact[]): readonly Line[] {
  const byWords = new Map<string, Line>();
  for (const fact of facts) {
    const words = `${labelOf(fact.path)}: ${oneLine(fact.source.quote)}`;
    const below = placeOf(fact.source);
    const key = `${words}\n${below}`;
    const known = byWords.get(key);
    byWords.set(key, { words, below, facts: [...(known?.facts ?? []), fact] });
  }
  return [...byWords.values()];
}

function furtherLines(request: IncomingRequest): readonly Line[] {
  const { codingQuestions, facts, messages, notSent, notUnderstood } = request;
  const isSaid = ({ resource, path }: SentSource) =>
    facts.some(({ source }) => source.resource === resource && source.path === path);
  return [
    ...messages
      .filter((message) => !isSaid(message))
      .map((message) =>
        lineOf(`Note from the sender: ${oneLine(message.quote)}`, placeOf(message)),
      ),
    ...codingQuestions.map(({ message, source }) =>
      lineOf(`For a coder: ${message}`, placeOf(source)),
    ),
    ...notSent.map((paper) =>
      lineOf(
        `Not sent: ${oneLine(paper.title ?? "a document")}`,
        `${paper.url}; ${paper.resource}`,
      ),
    ),
    ...notUnderstood.map(({ resource, path, why }) =>
      lineOf(`Not understood: ${oneLine(why)}`, `${resource}, ${path}`),
    ),
  ];
}

function lineOf(words: string, below: string): Line {
  return { words, below, facts: [] };
}

function placeOf({ resource, path }: SentSource): string {
  return `${resource}, ${path}`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

const labels: Readonly<Record<FactPath, string>> = {
  ...Object.fromEntries(documentationOnly.facts.map(({ path, label }) => [path, label])),
  [requestPaths.procedure]: "Requested procedure",
  [servicePaths.units]: "Units requested",
  [servicePaths.site]: "Site of service",
  [servicePaths.side]: "Requested side",
  [servicePaths.serviceFrom]: "First date of service",
  [servicePaths.serviceThrough]: "Last date of service",
  [servicePaths.otherServices]: "Other service on the request",
};

function labelOf(path: FactPath): string {
  return labels[path] ?? path;
}
