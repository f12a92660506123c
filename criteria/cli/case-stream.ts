import { decodeText, type ReadJson, readJson, type TextEncoding } from "#criteria";
import { type ByteLine, byteLines, joined } from "./byte-lines.ts";

/** One case of a file, as JSON or as what is wrong with it. */
export type CaseInput = {
  /** The case's line; undefined when the whole file is one case. */
  readonly line?: number;
  readonly read: ReadJson;
  /** Said when it is not UTF-8. */
  readonly encoding?: TextEncoding;
};

/** What one JSON value of a file may be. */
export type CaseStreamOptions = {
  /** Most bytes of one case, or of a file that is one case. */
  readonly largest: number;
  /** Most lists and groups inside each other. */
  readonly deepest?: number;
  /** The key that a whole case has, and a piece of one that is written over many lines has not. */
  readonly wholeBy: string;
};

const caseFiles: CaseStreamOptions = { largest: 5_000_000, wholeBy: "criteriaSet" };

/**
 * The cases of a file, whatever its name ends in: many JSON values, one a line, or one JSON value over all lines.
 * Until a line tells which, at most `largest` bytes are held; afterwards one line at a time.
 */
export async function* casesOf(
  stream: AsyncIterable<Uint8Array>,
  options: CaseStreamOptions = caseFiles,
): AsyncGenerator<CaseInput> {
  const { bytes, encoding } = await inUtf8(stream);
  const wide = encoding === undefined ? {} : { encoding };
  for await (const input of splitCases(byteLines(bytes, options.largest), options))
    yield { ...input, ...wide };
}

async function* splitCases(
  lines: AsyncIterable<ByteLine>,
  options: CaseStreamOptions,
): AsyncGenerator<CaseInput> {
  const held: ByteLine[] = [];
  let heldBytes = 0;
  let isOneALine = false;
  for await (const line of lines) {
    if (isOneALine) {
      if (!isBlank(line)) yield fromLine(line, options);
      continue;
    }
    held.push(line);
    heldBytes += (line.bytes?.length ?? options.largest) + 1;
    const isFirst = held.every((earlier) => earlier === line || isBlank(earlier));
    isOneALine =
      heldBytes > options.largest || (isFirst && !isBlank(line) && isWhole(line, options));
    if (!isOneALine) continue;
    for (const earlier of held.splice(0)) if (!isBlank(earlier)) yield fromLine(earlier, options);
  }
  if (isOneALine || held.every(isBlank)) return;
  const whole = fromBytes(joined(held.map(withLineFeed)), options);
  // A broken first line beside whole cases is one bad line, not one bad file.
  if (
    !whole.read.ok &&
    whole.read.reason === "not-json" &&
    held.some((line) => isWholeCase(line, options))
  ) {
    for (const line of held) if (!isBlank(line)) yield fromLine(line, options);
  } else yield whole;
}

/** UTF-16 has no byte that ends a line: such a file is read whole and written out anew. */
async function inUtf8(
  stream: AsyncIterable<Uint8Array>,
): Promise<{ readonly bytes: AsyncIterable<Uint8Array>; readonly encoding?: TextEncoding }> {
  const chunks = stream[Symbol.asyncIterator]();
  const first = await chunks.next();
  const head = first.done === true ? new Uint8Array() : first.value;
  const hasMark = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const rest = { [Symbol.asyncIterator]: () => chunks };
  if (!hasMark && !head.subarray(0, 4).includes(0)) return { bytes: followed(head, rest) };
  const pieces = [head];
  for await (const chunk of rest) pieces.push(chunk);
  const all = joined(pieces);
  const decoded = decodeText(all);
  // What cannot be decoded goes on as it is, and is refused with its place.
  if (!decoded.ok) return { bytes: followed(all, rest) };
  const bytes = followed(new TextEncoder().encode(decoded.text), rest);
  return { bytes, encoding: decoded.encoding };
}

async function* followed(
  head: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield head;
  yield* rest;
}

function fromLine({ number, bytes }: ByteLine, options: CaseStreamOptions): CaseInput {
  if (bytes !== undefined) return { ...fromBytes(bytes, options, number), line: number };
  const message = `is longer than ${options.largest.toLocaleString("en-US")} bytes in line ${number}`;
  return { line: number, read: refused("too-long", message) };
}

function fromBytes(
  bytes: Uint8Array,
  { largest, deepest }: CaseStreamOptions,
  firstLine = 1,
): CaseInput {
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    const message = `is not text: byte ${decoded.byte + 1} from line ${firstLine} on fits no encoding`;
    return { read: refused("not-json", message) };
  }
  const read = readJson(decoded.text, {
    longest: largest,
    firstLine,
    ...(deepest === undefined ? {} : { deepest }),
  });
  return decoded.encoding === "utf-8" ? { read } : { read, encoding: decoded.encoding };
}

function refused(reason: "too-long" | "not-json", message: string): ReadJson {
  return { ok: false, reason, issues: [{ path: "", message }], more: 0 };
}

/** Whether a line is JSON of its own, sound or not. */
function isWhole(line: ByteLine, options: CaseStreamOptions): boolean {
  const { read } = fromLine(line, options);
  return read.ok || read.reason === "lossy";
}

/** `{}` and `[]` stand on lines of their own in a case that is written over many. */
function isWholeCase(line: ByteLine, options: CaseStreamOptions): boolean {
  const { read } = fromLine(line, options);
  return read.ok
    ? typeof read.value === "object" && read.value !== null && options.wholeBy in read.value
    : read.reason === "lossy";
}

function isBlank({ bytes }: ByteLine): boolean {
  return bytes?.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d) ?? false;
}

function withLineFeed({ bytes = new Uint8Array() }: ByteLine): Uint8Array {
  return joined([bytes, Uint8Array.of(0x0a)]);
}
