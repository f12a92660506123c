import type { CriteriaSet, EvidenceState } from "#criteria";
import { StatusTag, type Tone } from "#ui";

export type EvidenceListProps = {
  readonly set: Pick<CriteriaSet, "evidence">;
  readonly keys: readonly string[];
};

/** Citations with how sure each is; an unconfirmed one is shown as such. */
export function EvidenceList({ set, keys }: EvidenceListProps) {
  const cited = set.evidence.filter(({ key }) => keys.includes(key));
  if (cited.length === 0) return <p className="text-ink-muted">None cited.</p>;
  return (
    <ul className="grid gap-2">
      {cited.map(({ key, citation, state, note }) => (
        <li key={key} data-evidence={key}>
          <StatusTag tone={tones[state]} label={words[state]} /> {citation}
          <span className="block text-ink-muted">{note}</span>
        </li>
      ))}
    </ul>
  );
}

const tones = {
  confirmed: "positive",
  likely: "info",
  unconfirmed: "warning",
} as const satisfies Record<EvidenceState, Tone>;

const words = {
  confirmed: "Confirmed",
  likely: "Likely (full text not checked)",
  unconfirmed: "Unconfirmed (no publication found)",
} as const satisfies Record<EvidenceState, string>;
