export { clinicItems } from "./clinic-items.ts";
export {
  type InformationRequest,
  informationRequestLetter,
  informationRequestOf,
  type LetterPart,
  letterText,
  type RequestedItem,
} from "./information-request.ts";
export {
  circumstanceSentences,
  clinicalSummaryOf,
  clinicalSummaryText,
  type ClinicalSummary,
  type SummarySentence,
} from "./clinical-summary.ts";
export {
  dataPlaceInWords,
  dataQuoteInWords,
  dataSourceInWords,
  informationOriginInWords,
} from "./data-source-words.ts";
export { lowered } from "./lowered.ts";
export { narrativeOf, type NarrativeSection, narrativeText, type Statement } from "./narrative.ts";
export {
  answersOutsideCriteria,
  type OutsideAnswer,
  outsideCriteriaTitle,
  outsideReasonWords,
} from "./outside-criteria.ts";
export { readsOf, reasonsOf } from "./reasons.ts";
export { sourceInWords, sourcesInWords } from "./source-in-words.ts";
