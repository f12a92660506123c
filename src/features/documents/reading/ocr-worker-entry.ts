/** The worker that reads the words of pictures. It may load nothing: the page hands it the engine's files. */
import { serveOcr } from "#interop/ocr";

serveOcr({
  addEventListener: (type, listener) => globalThis.addEventListener(type, listener),
  postMessage: (answer) => globalThis.postMessage(answer),
});
