import type { WrittenOutcome } from "../file-messages.ts";
import { rtfExtras } from "./rtf-extras.ts";
import { destinedGroup, groupWithin, isDestination, type RtfGroup } from "./rtf-groups.ts";
import { codePageOfCharSet, letters } from "./rtf-letters.ts";
import { rtfLines, type RtfMark } from "./rtf-lines.ts";
import { rtfTokens } from "./rtf-tokens.ts";

/** Groups within groups; a file of only brackets must not fill the memory. */
const deepest = 400;
const westernPage = 1252;
const macPage = 10_000;

/**
 * A Rich Text file as its words: paragraphs, rows of tables, notes. Hidden, deleted and struck out words say so, pictures
 * come as files. Reads no more than text needs of Microsoft's specification (1.9.1); nothing in it runs or loads.
 */
export async function readRtf(bytes: Uint8Array<ArrayBuffer>): Promise<WrittenOutcome> {
  const reader = createReader();
  for (const token of rtfTokens(bytes)) {
    if (token.kind === "open") {
      if (!reader.open()) return { ok: false, reason: "damaged" };
    } else if (token.kind === "close") reader.close();
    else if (token.kind === "byte") reader.byte(token.byte);
    else reader.control(token.name, token.number);
  }
  return { ok: true, ...reader.end() };
}

function createReader() {
  const groups: RtfGroup[] = [];
  const lines = rtfLines();
  const extras = rtfExtras();
  const fonts = fontTable();
  let isIgnorable = false;
  let toSkip = 0;
  let documentPage = westernPage;

  const current = (): RtfGroup | undefined => groups.at(-1);
  const markNow = (): RtfMark => current()?.mark ?? "";
  const flush = (): void => lines.flush(markNow());
  const setMark = (group: RtfGroup, mark: RtfMark, isOn: boolean): void => {
    flush();
    if (isOn) group.mark = mark;
    else if (group.mark === mark) group.mark = "";
  };
  const enter = (group: RtfGroup, name: string): void => {
    flush();
    const destined = destinedGroup(group, name, isIgnorable);
    groups.splice(-1, 1, destined);
    isIgnorable = false;
    if (destined.aside !== "") lines.beginAside(destined.aside);
  };

  /** Controls that say how the words after them look; `false` for those that say nothing to a reader of text. */
  function format(group: RtfGroup, name: string, number: number | undefined): void {
    if (name === "v") setMark(group, "hidden", number !== 0);
    if (name === "deleted") setMark(group, "deleted", number !== 0);
    if (name === "strike" || name === "striked") setMark(group, "struck out", number !== 0);
    if (name === "pard") lines.setHeading(false);
    if (name === "outlinelevel") lines.setHeading((number ?? 9) < 9);
    if (name === "uc") group.skipAfterUnicode = Math.max(0, number ?? 1);
    if (name === "ansicpg") documentPage = number ?? westernPage;
    if (name === "mac") documentPage = macPage;
    if (name === "pngblip" || name === "jpegblip") extras.setKind(name);
    if (name === "plain" || name === "f") {
      flush();
      group.codePage = name === "f" ? fonts.pageOf(number ?? 0) : undefined;
      if (name === "plain") group.mark = "";
    }
  }

  return {
    open(): boolean {
      flush();
      groups.push(groupWithin(current()));
      isIgnorable = false;
      return groups.length <= deepest;
    },
    close(): void {
      flush();
      const group = groups.pop();
      toSkip = 0;
      if (group === undefined || group.isSkipped) return;
      if (group.destination === "pict" && current()?.destination !== "pict") {
        extras.endPicture();
        lines.write("[picture not shown]", "");
      }
      if (group.aside === "") return;
      lines.endAside();
    },
    byte(byte: number): void {
      const group = current();
      if (toSkip > 0) toSkip -= 1;
      else if (group === undefined || group.isSkipped) return;
      else if (group.destination === "pict") extras.hold(byte);
      else lines.hold(byte, group.codePage ?? documentPage);
    },
    control(name: string, number: number | undefined): void {
      const group = current();
      if (group === undefined) return;
      if (name === "*") isIgnorable = true;
      else if (group.destination === "fonttbl") fonts.control(name, number);
      else if (isIgnorable || isDestination(name)) {
        if (name === "objdata") extras.countObject();
        enter(group, name);
      } else if (group.isSkipped || group.destination === "pict") format(group, name, number);
      else if (name === "u") {
        flush();
        const code = number ?? 0;
        lines.write(String.fromCharCode(code < 0 ? code + 65_536 : code), group.mark);
        toSkip = group.skipAfterUnicode;
      } else if (name in letters) {
        flush();
        if (toSkip > 0) toSkip -= 1;
        else lines.write(letters[name] ?? "", group.mark);
      } else if (lineEnds.has(name)) lines.endLine(group.mark);
      else if (name === "page") {
        lines.endLine(group.mark);
        lines.newPage();
      } else if (name === "cell" || name === "nestcell") {
        flush();
        lines.write(" | ", group.mark);
      } else format(group, name, number);
    },
    end() {
      lines.endLine(markNow());
      const remarks = extras.remarks(groups.length > 0);
      return { lines: lines.all(), files: extras.files(), remarks };
    },
  };
}

const lineEnds = new Set(["par", "sect", "\n", "\r", "row", "nestrow"]);

/** The code page that each font's letters are of. */
function fontTable() {
  const pages = new Map<number, number>();
  let font = 0;
  return {
    control(name: string, number: number | undefined): void {
      if (name === "f") font = number ?? 0;
      const page = name === "fcharset" ? codePageOfCharSet(number ?? 0) : undefined;
      if (page !== undefined) pages.set(font, page);
    },
    pageOf: (number: number) => pages.get(number),
  };
}
