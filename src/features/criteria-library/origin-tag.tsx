import type { EvidenceState, Origin } from "#criteria";
import { StatusTag, type Tone } from "#ui";
import { BookOpen, PencilLine, Plus } from "lucide-react";

/** Whether the clinical source says it, the set adds it, or the set corrects the source. */
export function OriginTag({ origin }: { readonly origin: Origin }) {
  const { icon, label, tone } = origins[origin];
  return <StatusTag tone={tone} label={label} icon={icon} />;
}

/** How sure a citation is. */
export function EvidenceTag({ state }: { readonly state: EvidenceState }) {
  const { label, tone } = evidenceStates[state];
  return <StatusTag tone={tone} label={label} />;
}

const origins = {
  source: { icon: BookOpen, label: "From the source", tone: "muted" },
  added: { icon: Plus, label: "Added", tone: "info" },
  corrected: { icon: PencilLine, label: "Corrected", tone: "warning" },
} as const satisfies Record<Origin, { icon: typeof Plus; label: string; tone: Tone }>;

const evidenceStates = {
  confirmed: { label: "Confirmed", tone: "positive" },
  likely: { label: "Likely (full text not checked)", tone: "info" },
  unconfirmed: { label: "Unconfirmed (no publication found)", tone: "warning" },
} as const satisfies Record<EvidenceState, { label: string; tone: Tone }>;
