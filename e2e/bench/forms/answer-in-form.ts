import { expect, type Locator, type Page } from "@playwright/test";
import { type AnswerKind, type EntryField, isTree, notDocumented } from "#criteria";
import type { AskedAnswer } from "./asked-answers.ts";
import type { FormPage } from "./form-page.ts";

type Place = { readonly page: Page; readonly form: FormPage; readonly entry: number };
type Asked = { readonly linkId: string; readonly answer: AnswerKind | EntryField["answer"] };

/** Gives one answer, as a person does who finds the question and then its entry. */
export async function answerInForm(page: Page, form: FormPage, asked: AskedAnswer): Promise<void> {
  const { path: linkId, answer } = asked.fact;
  await give({ linkId, answer }, asked.value, { page, form, entry: 0 });
  // Smart Forms takes an answer over 300 ms after the last key, and loses it to another answer in that time.
  await expect(async () => {
    const response: unknown = await page.evaluate("globalThis.givenResponse()");
    expect(JSON.stringify(response)).toContain(`"linkId":"${linkId}`);
  }).toPass({ timeout: 10_000 });
}

async function give({ linkId, answer }: Asked, value: unknown, place: Place): Promise<void> {
  const { page, form, entry } = place;
  const item = (link: string): Locator => form.items(page, link).nth(entry);
  const isSilent = value === notDocumented;
  switch (answer.kind) {
    case "choice": {
      const label = isSilent ? "Not documented" : labelOf(answer.options, value);
      const isListed = answer.options.length > 6;
      await (isListed ? form.chooseFromList : form.choose)(page, item(linkId), label);
      return;
    }
    case "many":
      if (isSilent) return form.choose(page, item(linkId), "Not documented");
      if (Array.isArray(value) && value.length === 0) {
        return form.choose(page, item(linkId), answer.noneLabel);
      }
      for (const one of listOf(value)) {
        await form.choose(page, item(linkId), labelOf(answer.options, one));
      }
      return;
    case "entries":
      if (isSilent || listOf(value).length === 0) {
        const label = isSilent ? "Not documented" : answer.noneLabel;
        return form.choose(page, item(`${linkId}.no-entries`), label);
      }
      for (const [at, one] of listOf(value).entries()) {
        if (at > 0) await form.addEntry(page, linkId);
        for (const field of answer.fields) {
          const link = `${linkId}.${field.name}`;
          await expect(form.items(page, link)).toHaveCount(at + 1);
          const fieldValue = isTree(one) ? one[field.name] : undefined;
          await give({ linkId: link, answer: field.answer }, fieldValue, { ...place, entry: at });
        }
      }
      return;
    default:
      if (isSilent) return form.choose(page, item(`${linkId}.not-documented`), "Not documented");
      if (answer.kind === "date") return form.typeDate(item(linkId), String(value));
      return form.type(item(linkId), String(value));
  }
}

function labelOf(
  options: readonly { readonly value: string; readonly label: string }[],
  value: unknown,
): string {
  return options.find((option) => option.value === value)?.label ?? String(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
