export { type AnswerIn, type AnswersIn, answersIn, type UnusedAnswer } from "./answers-in.ts";
export { questionnaireLanguages, questionnaireOf } from "./questionnaire-of.ts";
export { questionnaireResponseOf, type ResponseOptions } from "./questionnaire-response-of.ts";
export type { ResponseIssue, UnknownItem } from "./read-items.ts";
export type { NotUnderstood } from "./read-answer.ts";
