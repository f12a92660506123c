import { KeyHint } from "#ui";
import { useDecisionPage } from "./decision-page-context.ts";

/** The keys of the page, where it is filled in. None of them is the only way. */
export function KeysLine() {
  const { advisory } = useDecisionPage();
  return (
    <ul
      aria-label="Keyboard shortcuts"
      className="flex flex-wrap gap-x-3 gap-y-1 text-sm text-ink-muted pointer-coarse:hidden"
    >
      {keys
        .filter(({ isOfViews }) => !isOfViews || advisory.mode === "full")
        .map(({ press, does }) => (
          <li key={does} className="inline-flex items-center gap-1">
            <KeyHint keys={press} /> {does}
          </li>
        ))}
    </ul>
  );
}

const keys = [
  { press: ["Ctrl", "Enter"], does: "next item to complete", isOfViews: false },
  { press: ["A"], does: "agree", isOfViews: true },
  { press: ["D"], does: "disagree", isOfViews: true },
  { press: ["F8"], does: "nothing documented", isOfViews: false },
  { press: ["F9"], does: "next cited page", isOfViews: false },
] as const;
