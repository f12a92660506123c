export { CaseClocks } from "./case-clocks.tsx";
export { loadClockDetails } from "./load-clock-details.ts";
