import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./app.ts";
import { expectReachableByTab, expectRingInForcedColors } from "./appearance-keyboard.ts";
import { outlineOf } from "./appearance-outline.ts";
import type { OpenedPlace } from "./appearance-office.ts";

const desktop = { width: 1440, height: 900 };
const tablet = { width: 820, height: 1180 };
/** What a window of 1280 by 1024 has left at 400 % zoom. */
const zoomed = { width: 320, height: 256 };

const screenMedia = {
  media: "screen",
  colorScheme: "light",
  forcedColors: "none",
  reducedMotion: "no-preference",
} as const;

/**
 * Everything that must hold for a page however it is looked at. Softly, so that one run names all that is
 * wrong. The media change under the open page; nothing is loaded again.
 */
export async function expectUsableInEveryWay({ page, place }: OpenedPlace): Promise<void> {
  await page.emulateMedia(screenMedia);
  await page.setViewportSize(desktop);
  // Pictures and lists arrive after their page.
  await expect
    .soft(async () => expect(await outlineOf(page)).toMatchSnapshot(`${place.name}.txt`))
    .toPass({ timeout: 15_000 });

  if (place.hasOwnSpec !== true) await expectWalkAndRules(page);

  await page.emulateMedia({ forcedColors: "active" });
  expect.soft(await statesWithoutMark(page), "states in forced colors").toEqual([]);
  await page.emulateMedia({ forcedColors: "none", reducedMotion: "reduce" });
  // Another theme sets off whatever transition there is.
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
  await page.emulateMedia({ colorScheme: "dark" });
  expect.soft(await motions(page), "motion where less is asked for").toEqual([]);
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "no-preference" });

  for (const viewport of [tablet, zoomed]) {
    await page.setViewportSize(viewport);
    expect
      .soft(await sidewaysScrolling(page), `what is wider than ${String(viewport.width)} px`)
      .toEqual([]);
  }
  await page.setViewportSize(desktop);
  if (place.dialog !== undefined) return;
  await page.emulateMedia({ media: "print" });
  expect.soft(await printedControls(page), "what paper does not need").toEqual([]);
  const printed = place.printed?.(page) ?? page.getByRole("heading", { level: 1 });
  await expect.soft(printed.first(), "what is printed").toBeVisible();
  await page.emulateMedia(screenMedia);
}

/** What takes longest: axe in both themes, and the walk with Tab. */
async function expectWalkAndRules(page: Page): Promise<void> {
  await stretch(page);
  expect.soft(await violations(page, "every rule"), "axe, light").toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect.soft(await violations(page, "colors"), "axe, dark").toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(desktop);
  await expectReachableByTab(page);
  await page.emulateMedia({ forcedColors: "active" });
  await expectRingInForcedColors(page);
}

/** As high as the page: what the bar at the foot half covers can be scrolled out from under it. */
async function stretch(page: Page): Promise<void> {
  const height = await page.evaluate(() =>
    document.querySelector("dialog:modal") === null
      ? document.documentElement.scrollHeight + 100
      : window.innerHeight,
  );
  await page.setViewportSize({ width: desktop.width, height });
}

/** Another theme changes colors and nothing else, so there only the rules about colors are asked. */
async function violations(page: Page, rules: "every rule" | "colors"): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  const found = await (
    rules === "colors"
      ? axe.withRules(["color-contrast", "link-in-text-block"])
      : axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
  ).analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ""}`),
  );
}

/** The elements that make the page scroll sideways; those inside a scroller of their own do not. */
async function sidewaysScrolling(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const dialog = document.querySelector("dialog:modal");
    const frames = dialog === null ? [root] : [root, dialog];
    return frames
      .filter((frame) => frame.scrollWidth > frame.clientWidth)
      .flatMap((frame) => {
        const edge = frame.getBoundingClientRect().left + frame.clientWidth;
        const wide = [...frame.querySelectorAll("*")].filter(
          (one) => one.getBoundingClientRect().right > edge + 1 && !isInsideScroller(one, frame),
        );
        return [frame, ...wide.slice(0, 6)].map(
          (one) => `${one.tagName} ${one.getAttribute("class") ?? ""} ${String(one.scrollWidth)}`,
        );
      });

    function isInsideScroller(one: Element, frame: Element): boolean {
      const parent = one.parentElement;
      if (parent === null || parent === frame) return false;
      return getComputedStyle(parent).overflowX !== "visible" || isInsideScroller(parent, frame);
    }
  });
}

/** Paper has no header, no ways to other pages and nothing to press. */
async function printedControls(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("body > * header, nav, dialog[open]")]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .map((one) => `${one.tagName} ${one.getAttribute("aria-label") ?? one.className}`),
  );
}

/**
 * In forced colors a background tells nothing: what is current, pressed or checked needs an outline or a mark
 * of the browser's own, and every status its words.
 */
async function statesWithoutMark(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const visible = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility());
    const unmarked = visible(
      '[aria-pressed="true"], [aria-current="page"], [aria-current="step"]',
    ).filter((one) => getComputedStyle(one).outlineStyle === "none");
    const unchecked = visible(".mark:checked").filter(
      (one) =>
        getComputedStyle(one).appearance === "none" &&
        getComputedStyle(one, "::before").forcedColorAdjust !== "none",
    );
    const wordless = visible("[data-status], [data-recommendation]").filter(
      (one) => one.innerText.trim() === "",
    );
    return [...unmarked, ...unchecked, ...wordless].map((one) => one.outerHTML.slice(0, 200));
  });
}

/** Transitions and animations that would run for longer than an eye can see, and those that do. */
async function motions(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const running = document
      .getAnimations()
      .filter(({ effect, playState }) => {
        const duration = Number(effect?.getComputedTiming().activeDuration ?? 0);
        return playState === "running" && duration > 1;
      })
      .map(() => "an animation runs");
    const moving = [...document.querySelectorAll("body *")].flatMap((one) =>
      ["", "::before", "::after"]
        .filter((part) => {
          const style = getComputedStyle(one, part === "" ? null : part);
          return (
            longest(style.transitionDuration) > 0.001 ||
            (style.animationName !== "none" && longest(style.animationDuration) > 0.001) ||
            style.scrollBehavior === "smooth"
          );
        })
        .map((part) => `${one.tagName}${part} ${String(one.getAttribute("class"))}`),
    );
    return [...running, ...new Set(moving)];

    function longest(durations: string): number {
      return Math.max(...durations.split(",").map((one) => Number.parseFloat(one)));
    }
  });
}
