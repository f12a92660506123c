import { deflateSync } from "node:zlib";
import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { getDocument, OPS, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it, vi } from "vitest";
import { problemInWarnings, type PageProblem } from "./page-problem.ts";
import { pageProblemInWords } from "./page-problem-words.ts";
import { operators } from "./pdf-messages.ts";

/** A PDF of one page with this content, as it comes out of a stream, and with these images. */
async function pdfOf({ content, filter, image }: Page): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const sheet = pdf.addPage([612, 792]);
  const entries = filter === undefined ? {} : { Filter: filter };
  const stream = pdf.context.stream(content, entries);
  sheet.node.set(PDFName.of("Contents"), pdf.context.register(stream));
  if (image !== undefined) {
    const { bytes, ...given } = image;
    const scan = { Type: "XObject", Subtype: "Image", ColorSpace: "DeviceGray", ...given };
    const written = pdf.context.register(pdf.context.stream(bytes, scan));
    sheet.node.setXObject(PDFName.of("Scan"), written);
  }
  return pdf.save();
}

type Page = {
  readonly content: string | Uint8Array;
  readonly filter?: string;
  readonly image?: {
    readonly bytes: string | Uint8Array;
    readonly Width: number;
    readonly Height: number;
    readonly BitsPerComponent: number;
    readonly Filter: string;
  };
};

const bars = Array.from({ length: 400 }, (_, line) => `54 ${String(line)} 400 1 re f`).join("\n");
const packed = deflateSync(bars);
const sheetOfPaper = { Width: 850, Height: 1100, BitsPerComponent: 8 };
const draw = "q 612 0 0 792 0 0 cm /Scan Do Q";

/** What pdf.js says while it reads the drawing commands of a page. */
async function warningsAbout(page: Page): Promise<readonly string[]> {
  const said: string[] = [];
  for (const method of ["warn", "info", "log"] as const) {
    vi.spyOn(globalThis.console, method).mockImplementation((line) => {
      said.push(String(line));
    });
  }
  const task = getDocument({
    data: await pdfOf(page),
    verbosity: VerbosityLevel.INFOS,
    maxImageSize: 100_000_000,
  });
  const opened = await (await task.promise).getPage(1);
  const { fnArray } = await opened.getOperatorList();
  // An image is unfolded after the commands are read; the made pages have one at most.
  if (fnArray.includes(operators.paintImageXObject)) {
    await vi.waitUntil(() => said.some((line) => line.includes("Unable to decode")));
  }
  await task.destroy();
  return said;
}

describe("what pdf.js could not draw", () => {
  it.each<readonly [string, Page, PageProblem | undefined]>([
    ["whole", { content: packed, filter: "FlateDecode" }, undefined],
    ["empty", { content: "" }, undefined],
    ...["JPXDecode", "DCTDecode", "JBIG2Decode"].map(
      (Filter) =>
        [
          `an image that is no ${Filter}`,
          { content: draw, image: { bytes: "no image of any kind", Filter, ...sheetOfPaper } },
          "image",
        ] as const,
    ),
    [
      "an image over the limit",
      {
        content: draw,
        image: { bytes: "", Filter: "FlateDecode", Width: 9e4, Height: 9e4, BitsPerComponent: 1 },
      },
      "large-image",
    ],
    [
      "changed on its way",
      { content: packed.map((byte, at) => (at > 40 ? byte ^ 0x5a : byte)), filter: "FlateDecode" },
      "damaged",
    ],
    ["in a coding nobody knows", { content: bars, filter: "NoSuchDecode" }, "damaged"],
  ])("is known from what it says about a page that is %s", async (_, page, problem) => {
    expect(problemInWarnings(await warningsAbout(page))).toBe(problem);
  });

  it("is nothing where it only speaks of flaws that it mends", () => {
    const harmless = [
      "Info: page=1 - getOperatorList: time=3ms, len=20",
      "Warning: TT: undefined function: 21",
      "Warning: Indexing all PDF objects",
      "Warning: CMYK fallback: DeviceCMYK",
    ];
    expect(problemInWarnings(harmless)).toBeUndefined();
  });

  it("is the worst of what is said", () => {
    const said = [
      'Warning: Unknown command "xx".',
      "Image exceeded maximum allowed size and was removed.",
    ];
    expect(problemInWarnings(said)).toBe("large-image");
  });
});

describe("the words for a page that could not be drawn", () => {
  it("offer another way once, and none where nothing can help", () => {
    expect(pageProblemInWords("slow", false).retry).toBe("Wait longer");
    expect(pageProblemInWords("slow", true).retry).toBeUndefined();
    expect(pageProblemInWords("missing", false).retry).toBeUndefined();
  });
});

it("the numbers of pdf.js's commands are those of this version", () => {
  expect(OPS).toMatchObject(operators);
});
