export { answersIn } from "./answers-in.ts";
export { questionnaireOf } from "./questionnaire-of.ts";
export { questionnaireResponseOf } from "./questionnaire-response-of.ts";
