import type { CriteriaSet } from "#criteria";
import { evidenceId } from "./contents.ts";
import { EvidenceTag } from "./origin-tag.tsx";

export type CitedEvidenceProps = {
  readonly set: Pick<CriteriaSet, "evidence">;
  readonly keys: readonly string[];
};

/** Citations in short, each with how sure it is and a link to the register. */
export function CitedEvidence({ set, keys }: CitedEvidenceProps) {
  const cited = set.evidence.filter(({ key }) => keys.includes(key));
  if (cited.length === 0) return <>None cited.</>;
  return (
    <ul className="grid gap-1">
      {cited.map(({ key, citation, state }) => (
        <li key={key} className="flex flex-wrap items-baseline gap-x-2">
          <EvidenceTag state={state} />
          <a
            href={`#${evidenceId(key)}`}
            className="inline-block min-h-6 text-accent underline underline-offset-3"
          >
            {citation}
          </a>
        </li>
      ))}
    </ul>
  );
}
