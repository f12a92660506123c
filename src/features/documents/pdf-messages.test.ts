import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { operators, readPdfMessage } from "./pdf-messages.ts";

describe("the messages of pdf.js's worker", () => {
  it("tell how much a page's drawing commands take, and which images they draw", () => {
    const path = [8, [new Float32Array(800)], new Float32Array(4)];
    const chunk = {
      fnArray: [operators.paintImageXObject, operators.constructPath, operators.showText],
      argsArray: [["img_p0_1", 10, 10], path, [[]]],
      lastChunk: true,
    };
    expect(readPdfMessage({ stream: 4, chunk })).toEqual({
      kind: "operators",
      functions: chunk.fnArray,
      weight: 103,
      images: ["img_p0_1"],
      isLast: true,
    });
  });

  it("tell an image that could not be unfolded from one that was", () => {
    const none = { action: "obj", data: ["img_p0_1", 0, "Image", null] };
    const some = { action: "commonobj", data: ["g_d0_img_p0_1", "Image", { dataLen: 400 }] };
    expect(readPdfMessage(none)).toMatchObject({ id: "img_p0_1", isMissing: true });
    expect(readPdfMessage(some)).toMatchObject({ isMissing: false, byteLength: 400 });
  });

  it("are passed over when they are anything else, and never throw", () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        const wrapped = { chunk: message, action: "obj", data: [message, 0, "Image", message] };
        expect(() => [readPdfMessage(message), readPdfMessage(wrapped)]).not.toThrow();
      }),
    );
    expect(readPdfMessage({ action: "ready" })).toBeUndefined();
  });
});
