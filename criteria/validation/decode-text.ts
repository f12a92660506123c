export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

export type DecodedText =
  | {
      readonly ok: true;
      /** Without the byte order mark. Control characters stay as they are. */
      readonly text: string;
      /** "windows-1252" is inferred, never declared: whoever shows the text says so. */
      readonly encoding: TextEncoding;
      /**
       * The text itself holds U+FFFD: some program before this one lost letters there. Absent when it holds none.
       * `first` is an index into `text`.
       */
      readonly replaced?: { readonly count: number; readonly first: number };
    }
  | {
      readonly ok: false;
      /**
       * - `damaged`: its mark or its letters say UTF-8 or UTF-16, and the byte at `byte` breaks it
       * - `unknown-encoding`: neither UTF-8 nor Windows-1252, which has no character for the byte at `byte`
       * - `not-text`: UTF-32, or holds zero bytes as only binary files do
       */
      readonly reason: "damaged" | "unknown-encoding" | "not-text";
      /** Offset from the start of `bytes`, from 0. */
      readonly byte: number;
    };

/**
 * Bytes of a file as text, without guessing where a letter could be lost: by byte order mark, else UTF-16 as its zero
 * bytes show it, else strict UTF-8, else Windows-1252, as older Windows programs write. Never puts U+FFFD in place of
 * a byte. Pure and never throws. Sources: WHATWG Encoding Standard; RFC 4627 section 3 for UTF-16 without a mark.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff]))
    return { ok: false, reason: "not-text", byte: 0 };
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return decoded(bytes, "utf-8", 3);
  if (startsWith(bytes, [0xff, 0xfe])) return decoded(bytes, "utf-16le", 2);
  if (startsWith(bytes, [0xfe, 0xff])) return decoded(bytes, "utf-16be", 2);
  const zero = bytes.indexOf(0);
  if (zero !== -1) {
    const wide = unmarkedUtf16(bytes);
    return wide === undefined
      ? { ok: false, reason: "not-text", byte: zero }
      : decoded(bytes, wide, 0);
  }
  const utf8 = decoded(bytes, "utf-8", 0);
  if (utf8.ok) return utf8;
  // Accented letters that are whole in UTF-8 beside a broken one: a damaged file, not another encoding.
  return scanUtf8(bytes).wideLetters > 0 ? utf8 : fromWindows1252(bytes);
}

/** A file that holds nothing but Latin letters and signs has a zero in every other byte. */
function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const head = bytes.subarray(0, 1024);
  if (head.length < 2) return undefined;
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = head.length * 0.35;
  if (odd > most && even === 0) return "utf-16le";
  return even > most && odd === 0 ? "utf-16be" : undefined;
}

function decoded(
  bytes: Uint8Array,
  encoding: "utf-8" | "utf-16le" | "utf-16be",
  start: number,
): DecodedText {
  const body = bytes.subarray(start);
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(body);
    return withReplaced(text, encoding);
  } catch {
    const broken =
      encoding === "utf-8" ? scanUtf8(body).broken : brokenUtf16(body, encoding === "utf-16le");
    return { ok: false, reason: "damaged", byte: start + broken };
  }
}

function withReplaced(text: string, encoding: TextEncoding): DecodedText {
  const first = text.indexOf("\uFFFD");
  if (first === -1) return { ok: true, text, encoding };
  let count = 0;
  for (let at = first; at !== -1; at = text.indexOf("\uFFFD", at + 1)) count += 1;
  return { ok: true, text, encoding, replaced: { count, first } };
}

/** Where UTF-8 breaks first, and how many letters of more than one byte are whole, in all of it. */
function scanUtf8(bytes: Uint8Array): { readonly broken: number; readonly wideLetters: number } {
  let broken = -1;
  let wideLetters = 0;
  let at = 0;
  while (at < bytes.length) {
    const length = (bytes[at] ?? 0) < 0x80 ? 1 : letterLength(bytes, at);
    if (length === 0 && broken === -1) broken = at;
    if (length > 1) wideLetters += 1;
    at += Math.max(1, length);
  }
  return { broken: broken === -1 ? bytes.length : broken, wideLetters };
}

/** Bytes of the letter of several bytes that begins here; 0 when none does (Unicode Standard, table 3-7). */
function letterLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  for (let next = 1; next < length; next += 1) {
    const byte = bytes[at + next] ?? 0;
    const [from, to] = next === 1 ? [least, most] : [0x80, 0xbf];
    if (byte < from || byte > to) return 0;
  }
  return length;
}

/** Half of a pair without its other half, or a last byte alone. */
function brokenUtf16(bytes: Uint8Array, isLittle: boolean): number {
  const unitAt = (at: number) =>
    ((bytes[at + (isLittle ? 1 : 0)] ?? 0) << 8) | (bytes[at + (isLittle ? 0 : 1)] ?? 0);
  let at = 0;
  for (; at + 1 < bytes.length; at += 2) {
    const unit = unitAt(at);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const next = at + 3 < bytes.length ? unitAt(at + 2) : 0;
    if (unit > 0xdbff || next < 0xdc00 || next > 0xdfff) return at;
    at += 2;
  }
  return at;
}

/** Bytes 80 to 9F; a blank stands for a byte that Windows-1252 has no character for. */
const upperSigns = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** Own table: some versions of Node.js read these bytes as Latin-1 (nodejs/node issue 56542). */
function fromWindows1252(bytes: Uint8Array): DecodedText {
  const wide = new Uint8Array(bytes.length * 2);
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const code = byte < 0x80 || byte > 0x9f ? byte : upperSigns.charCodeAt(byte - 0x80);
    if (code === 0x20 && byte !== 0x20) return { ok: false, reason: "unknown-encoding", byte: at };
    wide[at * 2] = code;
    wide[at * 2 + 1] = code >> 8;
  }
  const text = new TextDecoder("utf-16le", { fatal: true, ignoreBOM: true }).decode(wide);
  return { ok: true, text, encoding: "windows-1252" };
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte) && bytes.length >= start.length;
}
