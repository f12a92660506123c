import { type FileSignature, holdsPdf, readSignature, unsupported } from "./file-signature.ts";
import { chartText } from "./text/chart-text.ts";
import { textKind } from "./text/text-kind.ts";

/** Recognizes a file from its content; names and claimed types are not asked. Never throws. */
export function recognizeFile(bytes: Uint8Array): FileSignature {
  const known = readSignature(bytes);
  if (known !== undefined) return known;
  const read = chartText(bytes);
  // Mail may hold a PDF as it is; what holds it decides.
  const kind = read.ok ? textKind(read.text) : undefined;
  if (kind?.is === "narrative" || kind?.is === "written")
    return { kind: "text", mediaType: kind.type };
  if (holdsPdf(bytes)) return { kind: "pdf", mediaType: "application/pdf" };
  if (kind?.is === "refused") return unsupported(kind.what, kind.next);
  if (kind?.is === "plain") return { kind: "text", mediaType: "text/plain" };
  if (!read.ok && read.reason === "damaged") {
    return unsupported(
      "text with damaged letters",
      "Ask the sender for it again, or for a PDF of it.",
    );
  }
  return unsupported("a kind of file this workstation does not know");
}
