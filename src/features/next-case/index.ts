export { DayBar } from "./day-bar.tsx";
export { DoneBar } from "./done-bar.tsx";
