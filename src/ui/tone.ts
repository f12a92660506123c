import {
  CircleCheck,
  CircleDashed,
  CircleMinus,
  CircleX,
  ShieldCheck,
  TriangleAlert,
} from "lucide-react";
import type { LucideIcon } from "lucide-react";

/** What a colour means. The words that go with it belong to the caller. */
export type Tone = "positive" | "info" | "critical" | "warning" | "neutral" | "muted";

/** Each tone has a silhouette of its own, so that it survives print, greyscale and forced colours. */
export const toneIcons = {
  positive: CircleCheck,
  info: ShieldCheck,
  critical: CircleX,
  warning: TriangleAlert,
  neutral: CircleDashed,
  muted: CircleMinus,
} as const satisfies Record<Tone, LucideIcon>;

/** Text colour only: icons and short words on any surface. */
export const toneText = {
  positive: "text-positive",
  info: "text-info",
  critical: "text-critical",
  warning: "text-warning",
  neutral: "text-ink-muted",
  muted: "text-ink-muted",
} as const satisfies Record<Tone, string>;

/** Background, border and text of a filled tag or box. */
export const toneBox = {
  positive: "border-positive-line bg-positive-soft text-positive",
  info: "border-info-line bg-info-soft text-info",
  critical: "border-critical-line bg-critical-soft text-critical",
  warning: "border-warning-line bg-warning-soft text-warning",
  neutral: "border-line-strong bg-surface text-ink-muted",
  muted: "border-line bg-sunken text-ink-muted",
} as const satisfies Record<Tone, string>;
