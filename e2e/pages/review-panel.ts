import type { Page } from "@playwright/test";

/** What the panel says, in the words of a case file's `expected`. */
export type ShownResult = {
  readonly recommendation: string | undefined;
  readonly route: string | undefined;
  readonly criteria: Readonly<Record<string, string | undefined>>;
  readonly pitfalls: readonly (string | undefined)[];
  readonly codingQueries: readonly (string | undefined)[];
  readonly requirements: readonly (string | undefined)[];
};

/** Reads the panel as it stands; each criterion, pitfall and requirement carries its id. */
export async function readPanel(page: Page): Promise<ShownResult> {
  return page.locator("[data-recommendation]").evaluate((panel) => {
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
      pitfalls: all("[data-pitfall]").map(({ dataset }) => dataset["pitfall"]),
      codingQueries: all("[data-coding-query]").map(({ dataset }) => dataset["codingQuery"]),
      requirements: all("[data-requirement]")
        .toSorted(byPosition)
        .map(({ dataset }) => dataset["requirement"]),
    };
  });
}
