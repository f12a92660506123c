import type { CodeRule, RecordCodes } from "#criteria";
import type { Mention } from "../model/mention.ts";
import type { RecordDocument } from "../model/record-document.ts";
import { type CodedContext, codedRecord, type CodedRecord } from "./coded-record.ts";
import { conditionMentions, onsetMentions } from "./conditions.ts";
import { drugMentions } from "./drugs.ts";
import { answeredMentions } from "./answered.ts";
import { scaleMentions, scoreMentions } from "./scores.ts";
import {
  notDoneMentions,
  outcomeMentions,
  passageMentions,
  scanMentions,
  serviceMentions,
} from "./services.ts";
import { studyMentions } from "./studies.ts";
import { careMentions, visitMentions } from "./visits.ts";

/**
 * What the data of a record's documents says of each question, in the order of the codes' facts. Nothing is answered by
 * it. The documents are read together: visits of a later bundle are added to those of an earlier one, and what both say is
 * said once. Only what was done or found gives a value; what was ordered, called off, entered in error, of a relative or of
 * another part of the body is shown with the reason. What is not in the data says nothing.
 *
 * @param codes from which codes a policy's facts are read (`recordCodesOf`)
 */
export function findCodedMentions(
  documents: readonly RecordDocument[],
  codes: RecordCodes,
  context: CodedContext = {},
): readonly Mention[] {
  const record = codedRecord(documents, codes, context);
  if (record.entries.length === 0) return [];
  const coded = codes.facts.flatMap(({ path, rules }) =>
    rules.flatMap((rule) => mentionsBy(record, path, rule)),
  );
  return [...answeredMentions(record), ...coded];
}

function mentionsBy(record: CodedRecord, path: string, rule: CodeRule): readonly Mention[] {
  switch (rule.kind) {
    case "onset":
      return onsetMentions(record, path, rule);
    case "condition":
      return conditionMentions(record, path, rule);
    case "score":
      return scoreMentions(record, path, rule);
    case "scale":
      return scaleMentions(record, path, rule);
    case "visits":
      return visitMentions(record, path, rule);
    case "care":
      return careMentions(record, path, rule);
    case "service":
      return serviceMentions(record, path, rule);
    case "scan":
      return scanMentions(record, path, rule);
    case "drug":
      return drugMentions(record, path, rule);
    case "study":
      return studyMentions(record, path, rule);
    case "not-done":
      return notDoneMentions(record, path, rule);
    case "outcome":
      return outcomeMentions(record, path, rule);
    case "passage":
      return passageMentions(record, path, rule);
  }
}
