import type { Page } from "@playwright/test";
import { expect } from "./app.ts";

declare global {
  interface Window {
    /** Put there by `beginWalk` below. */
    keyboardWalk: { readonly visited: Element[]; readonly ringless: string[] };
  }
}

/**
 * Goes through the page, or through the dialog in front of it, with Tab alone: every control is reached, in the
 * order of the document, with a visible ring, and the walk comes back to where it began.
 */
export async function expectReachableByTab(page: Page): Promise<void> {
  const limit = await beginWalk(page);
  let walk = await walkSoFar(page);
  for (let pressed = 0; !walk.isRound && pressed < limit; pressed += batch) {
    for (let press = 0; press < batch; press += 1) await page.keyboard.press("Tab");
    walk = await walkSoFar(page);
  }
  const { isRound, missed, outOfOrder, ringless } = walk;
  expect.soft(isRound, "Tab comes round").toBe(true);
  expect.soft(missed, "what Tab does not reach").toEqual([]);
  expect.soft(outOfOrder, "what Tab reaches before what stands above it").toEqual([]);
  expect.soft(ringless, "focused without a ring").toEqual([]);
}

/** The same rings where the browser replaces all colors. After Tab, a focus set by a script shows its ring. */
export async function expectRingInForcedColors(page: Page): Promise<void> {
  await page.keyboard.press("Tab");
  const ringless = await page.evaluate(() => {
    const before = window.keyboardWalk.ringless.length;
    // A copy: every focus is written down there.
    for (const one of [...window.keyboardWalk.visited]) {
      if (one instanceof HTMLElement) one.focus({ preventScroll: true });
    }
    return window.keyboardWalk.ringless.splice(before);
  });
  expect.soft(ringless, "focused without a ring, in forced colors").toEqual([]);
}

/** Presses between two looks at the page: each look costs as much as some presses. */
const batch = 12;

/** Writes down from now on what gets the focus; gives the number of presses that must be enough. */
async function beginWalk(page: Page): Promise<number> {
  return page.evaluate(() => {
    const walk: typeof window.keyboardWalk = { visited: [], ringless: [] };
    window.keyboardWalk = walk;
    document.addEventListener("focusin", ({ target }) => {
      if (!(target instanceof Element)) return;
      walk.visited.push(target);
      if (!hasRing(target)) walk.ringless.push(target.outerHTML.slice(0, 160));
    });
    if (document.querySelector("dialog:modal") === null) {
      // From the top, wherever the page has put the focus.
      document.body.tabIndex = -1;
      document.body.focus();
      document.body.removeAttribute("tabindex");
      walk.visited.length = 0;
      walk.ringless.length = 0;
    }
    // A date is one control of four places.
    const places = document.querySelectorAll("a, button, input, select, textarea, summary").length;
    return places + document.querySelectorAll('[type="date"], [type="time"]').length * 4 + 40;

    /** The ring may stand on the option that holds a radio or checkbox. */
    function hasRing(one: Element): boolean {
      return [one, one.closest(".option"), one.closest("label")].some((at) => {
        if (at === null) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(at);
        return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1;
      });
    }
  });
}

type Walk = {
  readonly isRound: boolean;
  readonly missed: readonly string[];
  readonly outOfOrder: readonly string[];
  readonly ringless: readonly string[];
};

async function walkSoFar(page: Page): Promise<Walk> {
  return page.evaluate(() => {
    const { visited, ringless } = window.keyboardWalk;
    const scope = document.querySelector("dialog:modal") ?? document;
    const again = visited.findIndex((one, index) => visited.indexOf(one) < index);
    const round = again === -1 ? visited : visited.slice(0, again);
    const missed = [...scope.querySelectorAll<HTMLElement>(controls())]
      .filter((one) => isStop(one) && !round.includes(one))
      .map((include) => include.outerHTML.slice(0, 160));
    const backwards = round.filter((one, index) => {
      const previous = round[index - 1];
      return previous !== undefined && isBefore(one, previous);
    });
    // In a dialog the walk begins at its first field, so it passes the top once.
    const outOfOrder = scope === document || backwards.length > 1 ? backwards : [];
    return {
      isRound: again !== -1,
      missed,
      outOfOrder: outOfOrder.map((one) => one.outerHTML.slice(0, 160)),
      ringless,
    };

    function controls(): string {
      return "a[href], button, input, select, textarea, summary, [tabindex]";
    }

    function isStop(one: HTMLElement): boolean {
      if (one.tabIndex < 0 || one.matches(":disabled") || one.closest("[inert]") !== null) {
        return false;
      }
      if (!one.checkVisibility({ visibilityProperty: true })) return false;
      if (one.tagName === "SUMMARY") return one.parentElement?.tagName === "DETAILS";
      return !(one instanceof HTMLInputElement && one.type === "radio") || isStopOfGroup(one);
    }

    /** Of radios of one name, Tab stops at the checked one, or else at the first. */
    function isStopOfGroup(radio: HTMLInputElement): boolean {
      const group = [
        ...scope.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(radio.name)}"]`),
      ];
      return (group.find(({ checked }) => checked) ?? group[0]) === radio;
    }

    function isBefore(one: Element, other: Element): boolean {
      return (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    }
  });
}
