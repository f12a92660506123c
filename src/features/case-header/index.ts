export { CancellationNote, CancellationTag } from "./cancellation-note.tsx";
export { CoverageNote } from "./coverage-note.tsx";
export { CaseIdentity } from "./case-identity.tsx";
export { SinceSignedNote } from "./since-signed-note.tsx";
export { useReturnState, ReturnNotice } from "./return-notice.tsx";
export { CaseClocks } from "./case-clocks.tsx";
export { loadClockDetails } from "./load-clock-details.ts";
