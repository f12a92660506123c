import type { Page } from "@playwright/test";
import { setOn } from "./review-form.ts";

/** What the panel says, in the words of a case file's `expected`. */
export type ShownResult = {
  readonly recommendation: string | undefined;
  readonly route: string | undefined;
  readonly criteria: Readonly<Record<string, string | undefined>>;
  readonly pitfalls: readonly (string | undefined)[];
  readonly codingQueries: readonly (string | undefined)[];
  readonly requirements: readonly (string | undefined)[];
};

/**
 * Reads the panel as it stands: each row carries the ids of its criterion, its pitfalls, and what is needed. Pitfalls
 * stand in the rows of their criteria, and are told in the order of the set.
 */
export async function readPanel(page: Page): Promise<ShownResult> {
  const shown = await page.locator("[data-recommendation]").evaluate((panel) => {
    const all = (selector: string) => [...panel.querySelectorAll<HTMLElement>(selector)];
    const byPosition = (one: HTMLElement, other: HTMLElement) =>
      Number(one.dataset["position"]) - Number(other.dataset["position"]);
    return {
      recommendation: panel.getAttribute("data-recommendation") ?? undefined,
      route: panel.getAttribute("data-route") ?? undefined,
      criteria: Object.fromEntries(
        all("[data-criterion][data-status]").map(({ dataset }) => [
          dataset["criterion"] ?? "",
          dataset["status"],
        ]),
      ),
      pitfalls: all("[data-pitfalls]").flatMap(
        ({ dataset }) => dataset["pitfalls"]?.split(" ") ?? [],
      ),
      codingQueries: all("[data-coding-query]").map(({ dataset }) => dataset["codingQuery"]),
      requirements: all("[data-requirement]")
        .toSorted(byPosition)
        .map(({ dataset }) => dataset["requirement"]),
    };
  });
  const inOrder = setOn(page).pitfalls.map(({ id }) => id);
  const place = (id: string) => inOrder.indexOf(id);
  return { ...shown, pitfalls: shown.pitfalls.toSorted((a, b) => place(a) - place(b)) };
}
