import { trustedPolicy } from "#ui";

/**
 * Reads markup into a document that is never shown: no script of it runs, nothing that it names is loaded. Trusted
 * Types refuse plain strings here, so this module holds a policy for its parser and for nothing else.
 *
 * @returns `undefined` where XML is damaged, or names entities, which could unfold to any length
 */
export function inertMarkup(
  text: string,
  type: "text/html" | "application/xml",
): Document | undefined {
  if (type === "application/xml" && /<!ENTITY/i.test(text)) return undefined;
  policy ??= trustedPolicy("inert-markup", { createHTML: (markup) => markup });
  const parsed = new DOMParser().parseFromString(policy.createHTML(withoutStyle(text)), type);
  const isDamaged = type === "application/xml" && parsed.querySelector("parsererror") !== null;
  return isDamaged ? undefined : parsed;
}

/**
 * What would style or run in a page does neither here, but the browser reports each as a breach of the policy of
 * ours. Styles say what is hidden, so their attribute stays under another name.
 */
function withoutStyle(text: string): string {
  return text
    .replaceAll(/<style(?=[\s>])[\s\S]*?<\/style\s*>/gi, "")
    .replaceAll(/<[a-z](?:"[^"]*"|'[^']*'|[^"'<>])*>/gi, (tag) =>
      tag.replaceAll(/\s(on\w+|style)(?=\s*=)/gi, " data-$1"),
    );
}

let policy: { readonly createHTML: (markup: string) => string } | undefined;
