import type { AnswerKind, CriteriaSet } from "#criteria";
import {
  fieldLink,
  furtherLink,
  helpLink,
  knownLink,
  noEntriesLink,
  notDocumentedLink,
  stepLink,
} from "./link-ids.ts";
import type { KnownLinks } from "./read-items.ts";

const known = new WeakMap<CriteriaSet, KnownLinks>();

/** What the names of items mean in the questionnaire of a set. */
export function knownLinks(set: CriteriaSet): KnownLinks {
  const found = known.get(set) ?? computed(set);
  known.set(set, found);
  return found;
}

function computed({ facts, steps }: CriteriaSet): KnownLinks {
  return {
    answers: new Set(facts.flatMap(({ path, answer }) => answerLinks(path, answer))),
    lists: new Map(
      facts.flatMap(({ path, answer }) => {
        if (answer.kind !== "entries") return [];
        const fields = answer.fields.flatMap((field) =>
          answerLinks(fieldLink(path, field.name), field.answer),
        );
        return [[path, new Set(fields)] as const];
      }),
    ),
    others: new Set([
      ...steps.flatMap(({ id }) => [stepLink(id), furtherLink(id)]),
      ...facts.map(({ path }) => helpLink(path)),
      knownLink,
    ]),
  };
}

/** The items that answer a question. */
function answerLinks(linkId: string, { kind }: AnswerKind): readonly string[] {
  switch (kind) {
    case "choice":
    case "many":
      return [linkId];
    case "entries":
      return [noEntriesLink(linkId)];
    case "codes":
      return [linkId, noEntriesLink(linkId)];
    case "number":
    case "date":
    case "partial-date":
    case "instant":
    case "text":
    case "exactly":
      return [linkId, notDocumentedLink(linkId)];
  }
}
