import { type FactPath, readerOf, treeFrom } from "#criteria";
import type { CaseRecord, JsonObject, ProposalActions } from "#domain";
import { toJsonObject } from "#domain";

/** The parts of a record that what is shown beside one question depends on. */
export type QuestionRecord = Pick<
  CaseRecord,
  "answers" | "citations" | "furtherCitations" | "proposalActions"
>;

/** Of a record what belongs to one question, so that a key in another one draws nothing here. */
export function questionRecord(path: FactPath): (record: CaseRecord) => QuestionRecord {
  const read = readerOf(path);
  return ({ answers, citations, furtherCitations, proposalActions }) => {
    const citation = citations[path];
    const further = furtherCitations?.[path];
    return {
      answers: asJson(treeFrom([[path, read(answers)]])),
      citations: citation === undefined ? {} : { [path]: citation },
      ...(further === undefined ? {} : { furtherCitations: { [path]: further } }),
      ...(proposalActions === undefined ? {} : { proposalActions: actsOn(proposalActions, path) }),
    };
  };
}

function asJson(answers: unknown): JsonObject {
  const json = toJsonObject(answers);
  return json.ok ? json.value : {};
}

function actsOn(actions: ProposalActions, path: FactPath): ProposalActions {
  return Object.fromEntries(Object.entries(actions).filter(([, action]) => action.path === path));
}
