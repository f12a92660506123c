import { type OcrAnswer, readRequest } from "./ocr-messages.ts";
import { grayOf, type Picture } from "./picture.ts";
import { readPicture, type Recognize } from "./read-picture.ts";
import { startTesseract } from "./tesseract.ts";

/** The worker's own side, as this room needs it. */
export interface OcrPort {
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: OcrAnswer): void;
}

/** The worker's end: takes the engine's files once, then reads one picture after the other. It loads nothing. */
export function serveOcr(port: OcrPort): void {
  let recognize: Recognize | undefined;
  port.addEventListener("message", ({ data }) => {
    void (async () => {
      const request = readRequest(data);
      if (request?.kind === "start") {
        recognize = await startTesseract(request);
        port.postMessage({ kind: "started" });
      } else if (request?.kind === "read" && recognize !== undefined) {
        const result = readPicture(pixelsOf(request.picture), recognize);
        port.postMessage({ kind: "read", result });
      } else port.postMessage({ kind: "failed" });
    })().catch(() => port.postMessage({ kind: "failed" }));
  });
}

function pixelsOf(bitmap: ImageBitmap): Picture {
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("the browser gives no canvas");
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return grayOf(context.getImageData(0, 0, width, height).data, width, height);
}
