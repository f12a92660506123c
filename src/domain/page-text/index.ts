export { countPages, joinPages, pagesInWords } from "../case/page-spans.ts";
export {
  isCurrentReading,
  isDoubtful,
  type PageReading,
  pageReadingSchema,
  type PictureReading,
  piecesOfWords,
  type ReadWord,
  textOfReading,
} from "./page-reading.ts";
