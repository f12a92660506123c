import { type KeyCommand, keyCommands, keysInWords } from "#data";
import { KeyHint } from "#ui";
import { useDecisionPage } from "./decision-page-context.ts";

/** The keys of the page, where it is filled in. None of them is the only way. */
export function KeyHints() {
  const { advisory } = useDecisionPage();
  return (
    <ul
      aria-label="Keyboard shortcuts"
      className="flex flex-wrap gap-x-3 gap-y-1 text-sm text-ink-muted pointer-coarse:hidden"
    >
      {shown
        .filter((command) => advisory.mode === "full" || !ofViews.includes(command))
        .map(({ words, ways }) => (
          <li key={words} className="inline-flex items-center gap-1">
            {ways.map((way) => (
              <KeyHint key={way} keys={keysInWords(way)} />
            ))}{" "}
            {words}
          </li>
        ))}
    </ul>
  );
}

const { nextGap, agree, disagree, nothingDocumented, nextPage } = keyCommands.decision;
const shown = [nextGap, agree, disagree, nothingDocumented, nextPage];
const ofViews: readonly KeyCommand[] = [agree, disagree];
