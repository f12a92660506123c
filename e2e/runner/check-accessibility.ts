import type { JSHandle, Page } from "@playwright/test";
import { accessibilityRules, loadAxe } from "../support/accessibility.ts";
import { type ScenarioSession, placeOf } from "./session.ts";
import type { AccessibilityCheck, AxeFinding } from "./check.ts";

/** What axe has checked in this run: pages as wholes, with where that was, and kinds of elements. */
export type Checked = { readonly pages: Map<string, string>; readonly kinds: Set<string> };

/**
 * Axe on the page as it stands. A page is checked as a whole the first time it is shown in one state: place,
 * role, heading, open dialog. After that only elements of a kind that was not checked before are: the same tag
 * with the same states and classes in the same parent is coloured and named alike, and many scenarios show the
 * same few pages over and over.
 *
 * @param where what the report calls this look at the page
 */
export async function checkAccessibility(
  session: ScenarioSession,
  checked: Checked,
  where: string,
): Promise<AccessibilityCheck> {
  const { page } = session;
  const role = session.person.split(", ").at(-1) ?? "";
  const shown = await page.evaluate(shownState);
  const state = [placeOf(session), role, ...shown].join(", ");
  const kinds = await page.evaluateHandle(elementsByKind);
  try {
    const fresh = (await kinds.evaluate((map) => [...map.keys()])).filter(
      (kind) => !checked.kinds.has(kind),
    );
    const before = checked.pages.get(state);
    // Noted before axe runs, so that no other session judges the same meanwhile.
    for (const kind of fresh) checked.kinds.add(kind);
    if (before === undefined) {
      checked.pages.set(state, where);
      return { where, scope: "the whole page", findings: await runAxe(page, kinds) };
    }
    if (fresh.length === 0) return { where, scope: `as in ${before}`, findings: [] };
    const scope = `${String(fresh.length)} new kinds of elements, the rest as in ${before}`;
    return { where, scope, findings: await runAxe(page, kinds, fresh) };
  } finally {
    await kinds.dispose();
  }
}

/** Heading and open dialog: what a person would call the state of a page. */
function shownState(): readonly string[] {
  const dialog = document.querySelector("dialog[open] :is(h1, h2)");
  return [document.querySelector("h1")?.textContent ?? "", dialog?.textContent ?? "no dialog"];
}

/** One element of each kind on the page. */
function elementsByKind(): Map<string, Element> {
  const kindOf = (element: Element) =>
    [
      element.parentElement?.tagName,
      element.parentElement?.className,
      element.tagName,
      element.className,
      ...[...element.attributes].map(({ name, value }) =>
        /^(role|type|aria-(?!label|describedby|controls|owns|row))/.test(name)
          ? `${name}=${value}`
          : name,
      ),
    ].join(" ");
  return new Map(
    [...document.querySelectorAll("body *")].map((element) => [kindOf(element), element]),
  );
}

/** Axe on the page, or on the elements of some kinds alone. */
async function runAxe(
  page: Page,
  kinds: JSHandle<Map<string, Element>>,
  only?: readonly string[],
): Promise<readonly AxeFinding[]> {
  await loadAxe(page);
  const violations = await kinds.evaluate(
    async (elements, { names, tags }) => {
      const include = names?.flatMap((name) => elements.get(name) ?? []);
      const context = include?.filter(({ isConnected }) => isConnected) ?? document;
      if (window.axe === undefined || (Array.isArray(context) && context.length === 0)) return [];
      const results = await window.axe.run(context, {
        runOnly: [...tags],
        resultTypes: ["violations"],
      });
      return results.violations.map(({ id, help, nodes }) => ({
        rule: `${id}: ${help}`,
        nodes: nodes.map(({ html, failureSummary }) => ({ html, why: failureSummary ?? "" })),
      }));
    },
    { names: only, tags: accessibilityRules },
  );
  return violations.flatMap(({ rule, nodes }) => {
    const own = nodes.filter(({ why }) => !isHalfScrolled(why));
    return own.length === 0
      ? []
      : [{ rule, elements: own.map(({ html, why }) => `${html} ${why}`) }];
  });
}

/** A button that has scrolled half under a bar at the window's edge is as large as ever one turn of the wheel later. */
function isHalfScrolled(why: string): boolean {
  return why.includes("because it is partially obscured");
}
