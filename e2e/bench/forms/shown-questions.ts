import { expect, type Page } from "@playwright/test";
import type { QuestionnaireItem, QuestionnaireItemEnableWhen } from "@medplum/fhirtypes";
import type { CriteriaSet } from "#criteria";
import { questionnaireOf } from "#interop/fhir";
import type { FormPage } from "./form-page.ts";

/** The answers so far, by linkId: one code a question. */
type Given = ReadonlyMap<string, string>;

/**
 * Tries states of the questions that decide what is asked: nothing answered, then each deciding question answered with
 * its first and its last option. In each the form must show exactly the questions that `enableWhen` asks. Returns the
 * number of states.
 */
export async function showsWhatIsAsked(
  page: Page,
  form: FormPage,
  set: CriteriaSet,
): Promise<number> {
  const items = topItems(questionnaireOf(set).item ?? []);
  const conditional = items.filter(({ enableWhen }) => enableWhen !== undefined);
  const deciding = items.filter(({ linkId, answerOption = [] }) => {
    const isAsked = conditional.some(({ enableWhen = [] }) =>
      enableWhen.some(({ question }) => question === linkId),
    );
    return isAsked && answerOption.length > 1;
  });
  const given = new Map<string, string>();
  let states = 1;
  await check(page, form, conditional, given);
  for (const item of deciding) {
    const options = item.answerOption ?? [];
    for (const option of [options[0], options.at(-2)]) {
      const { code = "", display = "" } = option?.valueCoding ?? {};
      if (!isEnabled(item, given)) continue;
      const choose = options.length > 7 ? form.chooseFromList : form.choose;
      await choose(page, form.items(page, item.linkId).first(), display);
      given.set(item.linkId, code);
      await check(page, form, conditional, given);
      states += 1;
    }
  }
  return states;
}

async function check(
  page: Page,
  form: FormPage,
  items: readonly QuestionnaireItem[],
  given: Given,
): Promise<void> {
  await expect(async () => {
    await form.unfold(page);
    const shown = await Promise.all(
      items.map(async ({ linkId }) => [linkId, (await form.items(page, linkId).count()) > 0]),
    );
    const asked = items.map((item) => [item.linkId, isEnabled(item, given)]);
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(asked));
  }).toPass({ timeout: 10_000 });
}

/** As FHIR R4 says it. */
function isEnabled({ enableWhen = [], enableBehavior }: QuestionnaireItem, given: Given): boolean {
  if (enableWhen.length === 0) return true;
  const holds = enableWhen.map((one) => isMet(one, given));
  return enableBehavior === "any" ? holds.includes(true) : !holds.includes(false);
}

function isMet(condition: QuestionnaireItemEnableWhen, given: Given): boolean {
  const code = given.get(condition.question);
  switch (condition.operator) {
    case "exists":
      return (code !== undefined) === condition.answerBoolean;
    case "=":
      return code === condition.answerCoding?.code;
    default:
      throw new Error(`No question of ours uses ${condition.operator}.`);
  }
}

/** The questions themselves, in whatever groups they stand; not the fields of entries, nor what is hidden. */
function topItems(items: readonly QuestionnaireItem[]): readonly QuestionnaireItem[] {
  return items.flatMap((item) => {
    if (item.extension?.some(({ url }) => url.endsWith("questionnaire-hidden"))) return [];
    const isStep = item.type === "group" && item.repeats !== true;
    return isStep ? topItems(item.item ?? []) : [item];
  });
}
