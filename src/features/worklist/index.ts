export { digestOf } from "./case-digest.ts";
export { downloadText } from "./download-text.ts";
export { NewCasePage, type NewCasePageProps } from "./new-case-page.tsx";
export { WorklistPage, type WorklistPageProps } from "./worklist-page.tsx";
export { readWorklistView, type WorklistView } from "./worklist-view.ts";
export { momentInWords, refusalInWords } from "./worklist-words.ts";
