import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import axe from "axe-core";

declare global {
  interface Window {
    /** There once `loadAxe` has put it there. */
    axe?: typeof axe;
  }
}

/** WCAG 2.2 A and AA, as axe names them. */
export const accessibilityRules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] as const;

/** Puts axe into the page, once for as long as the page lives. */
export async function loadAxe(page: Page): Promise<void> {
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(axe.source);
}

/**
 * Checks the page as it stands, or a part of it, against the WCAG 2.2 A and AA rules; the failure names rule
 * and elements.
 */
export async function expectNoAxeViolations(page: Page, within = "html"): Promise<void> {
  await loadAxe(page);
  // In the page itself: Axe's builder opens a second page for each check, which takes longer than the check.
  const violations = await page.evaluate(
    async ({ within: part, rules }) => {
      if (window.axe === undefined) throw new Error("axe is not in the page");
      const results = await window.axe.run(part, {
        runOnly: [...rules],
        resultTypes: ["violations"],
      });
      return results.violations
        .map(({ id, help, nodes }) => ({
          rule: `${id}: ${help}`,
          elements: nodes
            .filter(({ target: [selector] }) => {
              const isSize = id === "target-size" && typeof selector === "string";
              return !isSize || !isHalfScrolled(document.querySelector(selector));
            })
            .map(({ html, failureSummary }) => `${html} ${failureSummary ?? ""}`),
        }))
        .filter(({ elements }) => elements.length > 0);

      /** Cut off by a bar that stays while the page scrolls: small only until it is scrolled on. */
      function isHalfScrolled(element: Element | null): boolean {
        const target = element?.closest("label") ?? element;
        if (target === null) return false;
        const { top, bottom, left, width } = target.getBoundingClientRect();
        return [top + 1, bottom - 1].some((y) => {
          for (let over = document.elementFromPoint(left + width / 2, y); over !== null;) {
            if (over.contains(target)) return false;
            if (/fixed|sticky/.test(getComputedStyle(over).position)) return true;
            over = over.parentElement;
          }
          return false;
        });
      }
    },
    { within, rules: accessibilityRules },
  );
  expect(violations).toEqual([]);
}
