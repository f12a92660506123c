import type { RtfMark } from "./rtf-lines.ts";

/** What holds for a group and the groups in it. */
export type RtfGroup = {
  readonly isSkipped: boolean;
  mark: RtfMark;
  /** Said around the words of the whole group: a footnote, a comment, the header of a page. */
  readonly aside: string;
  readonly destination: string;
  codePage: number | undefined;
  /** How many bytes after a letter of Unicode stand for it in older programs. */
  skipAfterUnicode: number;
};

/** Tables of fonts, colors and styles, and other things without words of the text. */
const skipped = new Set(
  "fonttbl colortbl stylesheet info filetbl listtable listoverridetable revtbl rsidtbl fldinst datafield bkmkstart bkmkend xmlnstbl themedata colorschememapping latentstyles datastore generator nonshppict pgptbl mmathPr sn sv tc xe template operator objdata".split(
    " ",
  ),
);
/** Parts that older programs may leave out and that have words all the same. */
const readThough = new Set(["shpinst", "shptxt", "annotation", "footnote", "shppict", "pn"]);
const asides: Readonly<Record<string, string>> = {
  footnote: "note",
  annotation: "comment",
  header: "page header",
  headerl: "page header",
  headerr: "page header",
  headerf: "page header",
  footer: "page footer",
  footerl: "page footer",
  footerr: "page footer",
  footerf: "page footer",
};

/** Whether a control says what its group is for. */
export function isDestination(name: string): boolean {
  return skipped.has(name) || readThough.has(name) || name in asides || name === "pict";
}

/** A group within another, before it is known what it is for. */
export function groupWithin(outer: RtfGroup | undefined): RtfGroup {
  return {
    isSkipped: outer?.isSkipped ?? false,
    mark: outer?.mark ?? "",
    aside: "",
    destination: outer?.destination ?? "",
    codePage: outer?.codePage,
    skipAfterUnicode: outer?.skipAfterUnicode ?? 1,
  };
}

/** A group that is for something. `isIgnorable`: what does not know it may leave it out, as this reader does. */
export function destinedGroup(group: RtfGroup, name: string, isIgnorable: boolean): RtfGroup {
  const isUnknown = isIgnorable && !readThough.has(name);
  const isSkipped = group.isSkipped || skipped.has(name) || isUnknown;
  return { ...group, destination: name, aside: isSkipped ? "" : (asides[name] ?? ""), isSkipped };
}
