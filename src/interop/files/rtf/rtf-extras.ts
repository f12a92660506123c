import type { PackedFile } from "../file-messages.ts";

/** Pictures of a document as files, and what of it cannot be shown. */
export function rtfExtras() {
  const files: PackedFile[] = [];
  let hex = "";
  let kind: "png" | "jpg" | "" = "";
  let lost = 0;
  let objects = 0;
  return {
    hold(byte: number): void {
      if (byte > 0x20) hex += String.fromCharCode(byte);
    },
    setKind(name: string): void {
      kind = name === "pngblip" ? "png" : "jpg";
    },
    endPicture(): void {
      if (kind !== "" && hex.length >= 16 && /^[\da-f]*$/i.test(hex)) {
        const bytes = Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
        files.push({ name: `Picture ${String(files.length + 1)}.${kind}`, mediaType: "", bytes });
      } else lost += 1;
      hex = "";
      kind = "";
    },
    countObject(): void {
      objects += 1;
    },
    files: () => files,
    remarks(endsEarly: boolean): readonly string[] {
      const early =
        "This document ends early: its end may be missing. Ask the sender for it again.";
      const pictures =
        lost === 1
          ? "1 picture is in a form that can’t be shown here. Open the document in Word to see it."
          : `${String(lost)} pictures are in a form that can’t be shown here. Open the document in Word to see them.`;
      const embedded =
        "This document contains embedded files that are not shown. Open it in Word to see them.";
      return [
        ...(endsEarly ? [early] : []),
        ...(lost > 0 ? [pictures] : []),
        ...(objects > 0 ? [embedded] : []),
      ];
    },
  };
}
