import type { QuestionnaireItem, QuestionnaireItemEnableWhen } from "@medplum/fhirtypes";
import { type FactDefinition, notDocumented } from "#criteria";
import { answerStates, answerSystem } from "./addresses.ts";
import { type AskedWhen, type DecidingAnswers, optionValues } from "./asked-when.ts";
import { notDocumentedLink } from "./link-ids.ts";

/** When a question is asked, as FHIR says it; nothing where FHIR cannot say it, which asks it always. */
export function enableWhenOf(
  when: AskedWhen | undefined,
): Pick<QuestionnaireItem, "enableWhen" | "enableBehavior"> {
  if (when === undefined) return {};
  if (when.kind === "only-with") {
    const { question, values } = when.answers;
    return anyOf(values.map((value) => answered(question, value)));
  }
  return unlessOne(when.answers);
}

/** Told by the answers with which it is asked: on those, form engines agree. */
function unlessOne({ question, values }: DecidingAnswers) {
  if (question.answer.kind !== "choice") return {};
  const asked = optionValues(question, question.answer.options).filter(
    (value) => !values.includes(value),
  );
  return anyOf([
    { question: question.path, operator: "exists", answerBoolean: false },
    ...asked.map((value) => answered(question, value)),
  ]);
}

function anyOf(conditions: readonly (QuestionnaireItemEnableWhen | undefined)[]) {
  if (!isWhole(conditions) || conditions.length === 0) return {};
  const enableWhen = [...conditions];
  // One condition takes no behavior (que-12 asks for it with several only).
  return enableWhen.length === 1 ? { enableWhen } : { enableWhen, enableBehavior: "any" as const };
}

function isWhole(
  conditions: readonly (QuestionnaireItemEnableWhen | undefined)[],
): conditions is QuestionnaireItemEnableWhen[] {
  return !conditions.includes(undefined);
}

/** That a question has an answer; undefined where no item says so. */
function answered(
  { path, answer }: FactDefinition,
  value: string,
): QuestionnaireItemEnableWhen | undefined {
  if (value === notDocumented) {
    const question = answer.kind === "choice" ? path : notDocumentedLink(path);
    const answerCoding = { system: answerStates.system, code: answerStates.notDocumented };
    const hasOwnItem = answer.kind !== "many" && answer.kind !== "entries";
    return hasOwnItem ? { question, operator: "=", answerCoding } : undefined;
  }
  if (answer.kind !== "choice") return undefined;
  return {
    question: path,
    operator: "=",
    answerCoding: { system: answerSystem(path), code: value },
  };
}
