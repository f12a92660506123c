/** A character that cannot be seen, or looks like another one: "zero-width space (U+200B)". */
export type HiddenCharacter = { readonly words: string; readonly isInvisible: boolean };

/**
 * The first character of an entry that is invisible or only looks like a letter, digit or sign of the
 * keyboard, as pasted text brings it. Ordinary spaces and line breaks are none.
 */
export function hiddenCharacter(text: string): HiddenCharacter | undefined {
  for (const sign of text) {
    if (/^[\t\n\r -~]$/.test(sign)) continue;
    if (/^[\p{Cf}\p{Cc}\p{Z}\p{Mn}\u115F\u1160\u3164]$/u.test(sign)) {
      return { words: named(sign, names.get(sign) ?? "invisible character"), isInvisible: true };
    }
    if (withoutHidden(sign) !== sign) {
      return { words: named(sign, lookAlikeName(sign)), isInvisible: false };
    }
  }
  return undefined;
}

/**
 * The entry with invisible characters taken out, spaces of other widths as a space, and full-width or
 * other digits and signs as those of the keyboard. Letters with accents stay as they are.
 */
export function withoutHidden(text: string): string {
  return Array.from(text, plainSign).join("").trim();
}

function plainSign(sign: string): string {
  if (/^[\t\n\r -~]$/.test(sign)) return sign;
  if (/^\p{Z}$/u.test(sign)) return " ";
  if (/^[\p{Cf}\p{Cc}\p{Mn}\u115F\u1160\u3164]$/u.test(sign)) return "";
  if (/^[\u2010-\u2015\u2212\uFE63]$/u.test(sign)) return "-";
  if (/^\p{Nd}$/u.test(sign)) return digitOf(sign);
  const plain = sign.normalize("NFKC");
  return /^[ -~]$/.test(plain) ? plain : sign;
}

/** Decimal digits of every script stand in runs of ten; those of mathematics have a plain form. */
function digitOf(sign: string): string {
  const plain = sign.normalize("NFKC");
  if (/^\d$/.test(plain)) return plain;
  const at = sign.codePointAt(0) ?? 0;
  let first = at;
  while (at - first < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return String(at - first);
}

function lookAlikeName(sign: string): string {
  if (/^[\uFF01-\uFF5E]$/u.test(sign)) {
    return /^\p{Nd}$/u.test(sign) ? "full-width digit" : "full-width character";
  }
  if (/^\p{Nd}$/u.test(sign)) return "digit of another script";
  return /^\p{Pd}|\u2212$/u.test(sign) ? "dash of another kind" : "look-alike character";
}

function named(sign: string, name: string): string {
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `${name} (U+${code})`;
}

const names: ReadonlyMap<string, string> = new Map([
  ["\u00A0", "no-break space"],
  ["\u00AD", "soft hyphen"],
  ["\u2007", "figure space"],
  ["\u2009", "thin space"],
  ["\u200A", "hair space"],
  ["\u200B", "zero-width space"],
  ["\u200C", "zero-width non-joiner"],
  ["\u200D", "zero-width joiner"],
  ["\u200E", "left-to-right mark"],
  ["\u200F", "right-to-left mark"],
  ["\u2028", "line separator"],
  ["\u202C", "direction mark"],
  ["\u202D", "direction mark"],
  ["\u202E", "direction mark"],
  ["\u202F", "narrow no-break space"],
  ["\u2060", "word joiner"],
  ["\u3000", "full-width space"],
  ["\uFEFF", "byte order mark"],
]);
