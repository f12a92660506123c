/** A file that lies inside another, to be attached as a document of its own. */
export type EnclosedFile = { readonly name: string; readonly content: Blob };

/** What a person reads of a file that is written for programs. */
export type Narrative = {
  /** Lines; one that begins with `headingSign` is a heading. */
  readonly text: string;
  readonly encloses: readonly EnclosedFile[];
  /** Sentences about what is not shown. */
  readonly remarks: readonly string[];
};

/** `undefined`: the file is damaged. A narrative without words is one that can’t be shown. */
export type NarrativeReader = (bytes: Uint8Array<ArrayBuffer>) => Promise<Narrative | undefined>;

/** From the private use area of Unicode, so no language has it; readers take it out of what they read. */
export const headingSign = "\uE000";

/** Text of a file as words of a narrative. */
export function ownWords(text: string): string {
  return text.replaceAll(headingSign, "");
}

/** Packed bytes as a file; `undefined` where they are damaged. */
export function unpackedFile(
  name: string,
  base64: string,
  mediaType: string,
): EnclosedFile | undefined {
  try {
    const letters = atob(base64.replaceAll(/\s/g, ""));
    // Letter by letter through an iterator, megabytes would take a second.
    const bytes = new Uint8Array(letters.length);
    for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
    return { name, content: new Blob([bytes], { type: mediaType }) };
  } catch {
    return undefined;
  }
}

const endings: Readonly<Record<string, string>> = {
  "application/pdf": ".pdf",
  "message/rfc822": ".eml",
  "image/jpeg": ".jpg",
  "image/png": ".png",
  "image/tiff": ".tif",
  "text/html": ".html",
  "text/plain": ".txt",
  "text/rtf": ".rtf",
  "application/rtf": ".rtf",
};

/** A name for a file that came without one. */
export function enclosedName(words: string, mediaType: string): string {
  const ending = endings[mediaType.split(";")[0]?.trim().toLowerCase() ?? ""] ?? "";
  return /\.[a-z0-9]{2,5}$/i.test(words) ? words : `${words}${ending}`;
}
