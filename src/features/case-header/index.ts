export { SinceSignedNote } from "./since-signed-note.tsx";
export { useBackNote, WhyItIsBack } from "./why-it-is-back.tsx";
export { CaseClocks } from "./case-clocks.tsx";
export { loadClockDetails } from "./load-clock-details.ts";
