import { AxeBuilder } from "@axe-core/playwright";
import type { Desk } from "./desk.ts";
import type { AxeFinding } from "./scenario-run.ts";

/**
 * Axe on the page as it stands, unless all its elements stood on a page that was looked at before: the same
 * tag with the same role, classes and attributes is coloured and named alike. Sixty scenarios show the same
 * few pages over and over.
 */
export async function checkAccessibility(
  { page }: Desk,
  seen: Set<string>,
): Promise<readonly AxeFinding[]> {
  const kinds = await page.evaluate(() => [
    ...new Set(
      [...document.querySelectorAll("body *")].map((element) =>
        [
          element.parentElement?.tagName,
          element.tagName,
          element.className,
          ...[...element.attributes].map(({ name, value }) =>
            /^(role|type|aria-(?!label|describedby|controls|owns|row))/.test(name)
              ? `${name}=${value}`
              : name,
          ),
        ].join(" "),
      ),
    ),
  ]);
  if (kinds.every((kind) => seen.has(kind))) return [];
  for (const kind of kinds) seen.add(kind);
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  return violations.flatMap(({ id, help, nodes }) => {
    const own = nodes.filter(({ failureSummary }) => !isHalfScrolled(failureSummary));
    if (own.length === 0) return [];
    const elements = own.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ""}`);
    return [{ rule: `${id}: ${help}`, elements }];
  });
}

/** A button that has scrolled half under a bar at the window's edge is as large as ever one turn of the wheel later. */
function isHalfScrolled(summary: string | undefined): boolean {
  return summary?.includes("because it is partially obscured") ?? false;
}
