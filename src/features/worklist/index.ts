export { readSamples } from "./load-samples.ts";
export { PhysicianQueuePage } from "./physician-queue-page.tsx";
export type { MenuItem } from "./worklist-menu.tsx";
export { WorklistPage } from "./worklist-page.tsx";
export { readWorklistView, type WorklistView } from "./worklist-view.ts";
export { refusalInWords } from "./worklist-words.ts";
