/**
 * What reads pictures, with all that its result depends on: engine, model, and how this room prepares a picture. A
 * page that was read by another one is read anew.
 */
export const ocrEngine = "tesseract 7.0.0, eng 4.0.0_best_int, 1";

/** Dots in each inch, as pages are drawn for it; tells the engine how large letters are. */
export const dotsPerInch = 204;

/** The files the engine is made of. */
export type EngineFiles = {
  /** The WebAssembly of `tesseract-core-simd-lstm`. */
  readonly core: Uint8Array<ArrayBuffer>;
  /** `eng.traineddata`, compressed with gzip. */
  readonly model: Uint8Array<ArrayBuffer>;
};
