import { KeyHint } from "#ui";

/** The keys of the page, where it is filled in. None of them is the only way. */
export function KeysLine() {
  return (
    <ul
      aria-label="Keys"
      className="flex flex-wrap gap-x-3 gap-y-1 text-sm text-ink-muted pointer-coarse:hidden"
    >
      {keys.map(({ press, does }) => (
        <li key={does} className="inline-flex items-center gap-1">
          <KeyHint keys={press} /> {does}
        </li>
      ))}
    </ul>
  );
}

const keys = [
  { press: ["Ctrl", "Enter"], does: "next thing left" },
  { press: ["A"], does: "agree" },
  { press: ["D"], does: "disagree" },
  { press: ["F8"], does: "nothing in the record" },
  { press: ["F9"], does: "next cited page" },
] as const;
