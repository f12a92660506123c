export { CaseClocks } from "./case-clocks.tsx";
export { ClockDetails } from "./clock-details.tsx";
