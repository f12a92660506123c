/**
 * What can be learned from the messages of pdf.js's worker to the page. Their form is pdf.js's own business
 * (5.6.205, pinned); a message that looks different is passed over.
 */
export type PdfMessage =
  /** A line of the worker's console. */
  | { readonly kind: "warning"; readonly text: string }
  /** A part of a page's drawing commands. */
  | {
      readonly kind: "operators";
      readonly functions: readonly number[];
      /** How much memory they take, in commands: a long path counts for many. */
      readonly weight: number;
      /** The images they draw. */
      readonly images: readonly string[];
      readonly isLast: boolean;
    }
  | { readonly kind: "words"; readonly count: number }
  /** An image was unfolded, or could not be. */
  | {
      readonly kind: "image";
      readonly id: string;
      readonly isMissing: boolean;
      readonly byteLength: number;
    };

/** Numbers of drawing commands, as in pdf.js's `OPS`. */
export const operators = { showText: 44, paintImageXObject: 85, constructPath: 91 } as const;

/** Reads one message of the worker; `undefined` for all that is of no concern here. */
export function readPdfMessage(message: unknown): PdfMessage | undefined {
  if (!isRecord(message)) return undefined;
  const { warning, chunk, action, data } = message;
  if (typeof warning === "string") return { kind: "warning", text: warning };
  if (isRecord(chunk)) return readChunk(chunk);
  if (!Array.isArray(data)) return undefined;
  const fields: readonly unknown[] = data;
  if (action === "obj") return readImage(fields[0], fields[2], fields[3]);
  return action === "commonobj" ? readImage(fields[0], fields[1], fields[2]) : undefined;
}

function readChunk({ fnArray, argsArray, items, lastChunk }: Unknown): PdfMessage | undefined {
  if (Array.isArray(items)) return { kind: "words", count: items.length };
  if (!Array.isArray(fnArray) || !Array.isArray(argsArray)) return undefined;
  const args: readonly unknown[] = argsArray;
  const functions = fnArray.filter((fn) => typeof fn === "number");
  const images: string[] = [];
  let weight = functions.length;
  functions.forEach((fn, index) => {
    const given = args[index];
    if (!isList(given)) return;
    const [first, second] = given;
    if (fn === operators.paintImageXObject && typeof first === "string") images.push(first);
    if (fn === operators.constructPath && isList(second)) weight += lengthOf(second[0]) / 8;
  });
  return { kind: "operators", functions, weight, images, isLast: lastChunk === true };
}

function readImage(id: unknown, type: unknown, image: unknown): PdfMessage | undefined {
  if (typeof id !== "string" || type !== "Image") return undefined;
  if (!isRecord(image)) return { kind: "image", id, isMissing: true, byteLength: 0 };
  const { dataLen } = image;
  const byteLength = typeof dataLen === "number" ? dataLen : 0;
  return { kind: "image", id, isMissing: false, byteLength };
}

function lengthOf(path: unknown): number {
  return ArrayBuffer.isView(path) ? path.byteLength / 4 : 0;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

type Unknown = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Unknown {
  return typeof value === "object" && value !== null;
}
