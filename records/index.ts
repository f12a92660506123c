export type { Hit } from "./model/hit.ts";
export type { Mention, MentionValue } from "./model/mention.ts";
export type { Proposal, ProposedValue } from "./model/proposal.ts";
export type { RecordDocument, RecordPage, TextSpan } from "./model/record-document.ts";
export { findMentions } from "./find-mentions.ts";
export { proposeAnswers } from "./propose-answers.ts";
