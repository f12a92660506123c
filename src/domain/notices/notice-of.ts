import { type LineOfBusiness, linesOfBusiness } from "../clocks/index.ts";
import type { NoticeKind, NoticePart } from "../case/notice.ts";
import { emptyGaps, gapsOf, noTemplate, type NoticeGap, templateGaps } from "./notice-gaps.ts";
import { letterBlock } from "./letter-blocks.ts";
import { isOfCopy, type Letter, linesOf, type LetterSection } from "./letter.ts";
import { type LetterValues, letterValues } from "./letter-values.ts";
import { namesIn } from "./names-in.ts";
import type { NoticeInput } from "./notice-input.ts";
import { isToClinic, spelledOut } from "./spell-out.ts";
import { noticeTemplates } from "./templates/notice-templates.ts";
import type { NoticeTemplate, TemplateBlock } from "./templates/template.ts";

export type NoticeResult =
  | { readonly ok: true; readonly letter: Letter }
  /** Nothing was written: what is missing, and what to do about each. */
  | { readonly ok: false; readonly gaps: readonly NoticeGap[] };

/**
 * Writes a notice from the record, the decision and the clock. Pure. There is nothing to paste and
 * nothing half-written: a letter is whole, or refused with everything that is missing.
 */
export function noticeOf(
  kind: NoticeKind,
  input: NoticeInput,
  templates: readonly NoticeTemplate[] = noticeTemplates,
): NoticeResult {
  const line = lineOfBusinessOf(input);
  const template = templates.find((one) => one.kind === kind && one.lineOfBusiness === line);
  if (line === undefined) return { ok: false, gaps: gapsOf(kind, input, line, {}) };
  if (template === undefined) return { ok: false, gaps: [noTemplate(kind, line)] };
  const values = letterValues(input, line);
  const unknown = new Set<string>();
  const sections = template.parts
    .map((part): LetterSection => ({
      id: part.id,
      parts: part.blocks.flatMap((block) => written(block, input, values, template, unknown)),
    }))
    // A part that the plan has no text for leaves no heading over nothing; what a letter must have is told below.
    .filter(saysSomething);
  const found = [...gapsOf(kind, input, line, values, unknown), ...templateGaps(template)];
  const said = sections.map(({ id }) => id);
  const gaps = found.length > 0 ? found : emptyGaps(template, said);
  if (gaps.length > 0) return { ok: false, gaps };
  const own = sections.filter(({ id }) => !isOfCopy(id));
  return {
    ok: true,
    letter: {
      kind,
      lineOfBusiness: line,
      template: `${kind}.${line}@${template.version}`,
      title: template.title,
      sections: [
        ...(isToClinic(kind) ? own : spelledOut(own, namesIn(input))),
        ...sections.filter(({ id }) => isOfCopy(id)),
      ],
    },
  };
}

/** The line of business a case is judged under; undefined while nobody has answered it. */
export function lineOfBusinessOf({
  clock,
}: Pick<NoticeInput, "clock">): LineOfBusiness | undefined {
  return linesOfBusiness.find((one) => one === clock.lineOfBusiness);
}

function written(
  block: TemplateBlock,
  input: NoticeInput,
  values: LetterValues,
  template: NoticeTemplate,
  unknown: Set<string>,
): readonly NoticePart[] {
  if ("block" in block) return letterBlock(block.block, input, values, template);
  const isHeading = "heading" in block;
  const text = (isHeading ? block.heading : block.paragraph).replaceAll(
    /\{([\w.]+)\}/g,
    (_, name: string) => {
      const value = values[name];
      if (value === undefined || value.trim() === "") unknown.add(name);
      return value ?? "";
    },
  );
  return isHeading
    ? [{ kind: "heading", text, ...(block.page === undefined ? {} : { page: block.page }) }]
    : [{ kind: "paragraph", text }];
}

/** A heading over nothing is not a part; the title is one by itself. */
function saysSomething({ id, parts }: LetterSection): boolean {
  return linesOf(id === "title" ? parts : parts.filter(({ kind }) => kind !== "heading")).some(
    (line) => line.trim() !== "",
  );
}
