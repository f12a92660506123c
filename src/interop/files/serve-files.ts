import {
  type FileAnswer,
  type FilePort,
  type FileRequest,
  isRequest,
  type WrittenOutcome,
} from "./file-messages.ts";
import { openTiff, type OpenedPictures, type PictureFile } from "./picture-files.ts";

const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const pictureReaders: Readonly<
  Record<string, (bytes: Uint8Array<ArrayBuffer>) => Promise<OpenedPictures>>
> = {
  "image/tiff": openTiff,
  "image/heic": async (bytes) => (await import("./heic/read-heic.ts")).openHeic(bytes),
};

const writtenReaders: Readonly<
  Record<string, (bytes: Uint8Array<ArrayBuffer>) => Promise<WrittenOutcome>>
> = {
  [docxType]: async (bytes) => (await import("./docx/read-docx.ts")).readDocx(bytes),
  "application/rtf": async (bytes) => (await import("./rtf/read-rtf.ts")).readRtf(bytes),
  "message/rfc822": async (bytes) => (await import("./mail/read-mail.ts")).readMail(bytes),
  "application/zip": async (bytes) => (await import("./zip/read-zip.ts")).readZip(bytes),
};

/** The worker's end: reads one file that another program made, so that the page goes on answering. */
export function serveFiles(port: FilePort): void {
  let pictures: PictureFile | undefined;

  async function answerTo(request: FileRequest): Promise<FileAnswer> {
    if (request.kind === "picture") return pictureOn(pictures, request.page);
    const bytes = new Uint8Array(await request.content.arrayBuffer());
    if (request.kind === "pages") {
      const opened = await pictureReaders[request.mediaType]?.(bytes);
      if (opened?.ok !== true) return opened === undefined ? failed : refused(opened.reason);
      pictures = opened.file;
      return { kind: "pages", sizes: pictures.sizes };
    }
    const read = await writtenReaders[request.mediaType]?.(bytes);
    if (read?.ok !== true) return read === undefined ? failed : refused(read.reason);
    const { ok: _ok, ...written } = read;
    return { kind: "written", written };
  }

  port.addEventListener("message", ({ data }) => {
    if (!isRequest(data)) return;
    void answerTo(data.message)
      // A library that trips over a damaged file: nothing else is wrong.
      .catch((): FileAnswer => (data.message.kind === "picture" ? damagedPage : refused("damaged")))
      .then((message) => {
        port.postMessage(
          { number: data.number, message },
          message.kind === "picture" ? [message.picture] : [],
        );
      });
  });
}

const failed: FileAnswer = { kind: "failed" };
const damagedPage: FileAnswer = { kind: "no-picture", problem: "damaged" };

function refused(reason: Extract<FileAnswer, { readonly kind: "refused" }>["reason"]): FileAnswer {
  return { kind: "refused", reason };
}

async function pictureOn(file: PictureFile | undefined, page: number): Promise<FileAnswer> {
  const decoded = await file?.pictureOf(page);
  if (decoded?.ok !== true)
    return decoded === undefined ? failed : { kind: "no-picture", problem: decoded.problem };
  const { width, height, pixels } = decoded.picture;
  const colors = new ImageData(new Uint8ClampedArray(pixels.buffer), width, height);
  return { kind: "picture", picture: await createImageBitmap(colors), isWhole: decoded.isWhole };
}
