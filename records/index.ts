export type { Hit } from "./model/hit.ts";
export type { Mention, MentionData, MentionValue } from "./model/mention.ts";
export type {
  EntryCode,
  EntryConcept,
  EntryKind,
  EntryStatus,
  EntryValue,
  InformationOrigin,
  RecordEntry,
} from "./model/record-entry.ts";
export type { Proposal, ProposedValue } from "./model/proposal.ts";
export type { RecordDocument, RecordPage, TextSpan } from "./model/record-document.ts";
export { findCodedMentions } from "./coded/find-coded-mentions.ts";
export { findMentions } from "./find-mentions.ts";
export { proposeAnswers } from "./propose-answers.ts";
export {
  coverFields,
  type CoverConcern,
  type CoverConcernKind,
  type CoverField,
  type CoverMention,
  type CoverProposal,
  type CoverReading,
} from "./cover/cover-model.ts";
export { type CoverOptions, readCover } from "./cover/read-cover.ts";
export { isNpi } from "./cover/npi.ts";
export { proposeParts, type ProposedPart } from "./cover/propose-parts.ts";
export { findInRecord } from "./find-in-record.ts";
