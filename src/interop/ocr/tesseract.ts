import load from "tesseract.js-core/tesseract-core-simd-lstm.js";
import { dotsPerInch, type EngineFiles } from "./engine.ts";
import { pgmOf } from "./picture.ts";
import type { Recognize } from "./read-picture.ts";
import { wordsInTsv } from "./tsv-words.ts";

/** Starts the engine; it takes no file and no address but what it is given. Rejects where it can't be started. */
export async function startTesseract({ core, model }: EngineFiles): Promise<Recognize> {
  const silent = () => undefined;
  const engine = await load({ wasmBinary: core, print: silent, printErr: silent });
  engine.FS.writeFile("eng.traineddata", await unzipped(model));
  const api = new engine.TessBaseAPI();
  if (api.Init(null, "eng", 1) !== 0) throw new Error("the model could not be read");
  // Looks for columns and blocks by itself; a page of black print has no white letters to look for.
  api.SetVariable("tessedit_pageseg_mode", "3");
  api.SetVariable("user_defined_dpi", String(dotsPerInch));
  return (picture) => {
    engine.FS.writeFile("/input", pgmOf(picture));
    if (api.SetImageFile(1, 0) !== 0) throw new Error("the picture could not be read");
    api.Recognize(null);
    const words = wordsInTsv(api.GetTSVText(0));
    api.Clear();
    return words;
  };
}

/** Some servers unpack a file that ends in .gz on its way. */
async function unzipped(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
