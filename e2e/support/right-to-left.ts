import type { Page } from "@playwright/test";

/**
 * Every place of a page that shows right-to-left letters and does not keep them apart: text that no `bdi` and no
 * `dir="auto"` encloses, choices of a list without the marks of Unicode around them, and fields that would show them
 * from the wrong side. A block that holds nothing else is apart by itself.
 */
export async function mixedText(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const rightToLeft = /[\u0590-\u08FF]/;
    const latin = /[A-Za-z0-9]/;
    const marked = /\u2068[^\u2068\u2069]*[\u0590-\u08FF][^\u2068\u2069]*\u2069/g;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent ?? "";
      if (parent === null || !rightToLeft.test(text)) continue;
      if (parent.closest("script, style, textarea") !== null) continue;
      if (parent.closest("bdi, [dir=auto]") !== null) continue;
      if (getComputedStyle(parent).unicodeBidi === "plaintext") continue;
      if (!rightToLeft.test(text.replaceAll(marked, ""))) continue;
      const isAlone = getComputedStyle(parent).unicodeBidi === "isolate" && !latin.test(text);
      if (isAlone && parent.textContent?.trim() === text.trim()) continue;
      found.push(`${parent.tagName.toLowerCase()}: ${text.trim().slice(0, 80)}`);
    }
    for (const field of document.querySelectorAll("input, textarea")) {
      const isTyped = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
      if (isTyped && rightToLeft.test(field.value) && field.dir !== "auto") {
        found.push(`field ${field.id}: ${field.value.slice(0, 80)}`);
      }
    }
    return [...new Set(found)];
  });
}
