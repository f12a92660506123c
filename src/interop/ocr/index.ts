export { type PictureReader, startPictureReader } from "./picture-reader.ts";
export type { ReadPicture } from "./read-picture.ts";
export { serveOcr } from "./serve-ocr.ts";
export { dotsPerInch, type EngineFiles, ocrEngine } from "./engine.ts";
