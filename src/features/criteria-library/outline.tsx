import type { OutlineLine } from "./rule-outline.ts";

/** A rule in words, as nested lists. */
export function Outline({ line }: { readonly line: OutlineLine }) {
  return (
    <>
      <span>{line.text}</span>
      {line.parts.length === 0 ? null : (
        <ul className="mt-0.5 grid list-disc gap-0.5 pl-5 marker:text-ink-muted">
          {line.parts.map((part, index) => (
            // The lines of a rule never move, and two may read the same.
            <li key={index}>
              <Outline line={part} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
