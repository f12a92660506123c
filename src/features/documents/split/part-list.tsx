import type { CaseDocument } from "#domain";
import { Entered } from "#ui";
import { aboutPart } from "./parts-bar.tsx";

/** The documents in a file, with title, date and pages; nothing where it is of one piece. */
export function PartList({ document: { name, parts } }: { readonly document: CaseDocument }) {
  return parts === undefined ? null : (
    <ul aria-label={`Documents in ${name}`} className="mt-0.5 ml-3 grid text-sm">
      {parts.map((part) => (
        <li key={`${String(part.pages[0]?.[0])} ${part.title}`}>
          <Entered text={part.title} />
          <span className="text-ink-muted"> · {aboutPart(part)}</span>
        </li>
      ))}
    </ul>
  );
}
