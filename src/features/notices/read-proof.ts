import type { FileToStore } from "#data";

/** What a chosen file is by its content, with its pages, or what to choose instead. */
export async function readProof(
  file: File,
): Promise<
  | { readonly ok: true; readonly file: FileToStore }
  | { readonly ok: false; readonly problem: string }
> {
  if (file.size > mostProofBytes) return { ok: false, problem: tooLarge };
  const bytes = await bytesOf(file);
  if (bytes === undefined) return { ok: false, problem: notReadable };
  const mediaType = mediaTypes.find(({ starts }) => starts.every((byte, at) => bytes[at] === byte));
  if (mediaType === undefined) return { ok: false, problem: otherKind };
  const { type } = mediaType;
  if (type !== "application/pdf") {
    return { ok: true, file: { kind: "proof", name: file.name, mediaType: type, pages: 1, bytes } };
  }
  const { inspectForm } = await import("#interop/denial-form");
  const inspected = await inspectForm(bytes);
  return inspected.ok
    ? {
        ok: true,
        file: { kind: "proof", name: file.name, mediaType: type, pages: inspected.pages, bytes },
      }
    : { ok: false, problem: inspected.problem };
}

const mostProofBytes = 20_000_000;

const mediaTypes = [
  { type: "application/pdf", starts: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: "image/png", starts: [0x89, 0x50, 0x4e, 0x47] },
  { type: "image/jpeg", starts: [0xff, 0xd8, 0xff] },
] as const;

async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // The file was moved or changed since it was chosen.
    return undefined;
  }
}

const tooLarge = "The file is larger than 20 MB. Choose a smaller PDF or picture.";
const notReadable = "The file can’t be read. Choose it again.";
const otherKind = "Choose a PDF, PNG, or JPEG file.";
