import {
  type PDFDocument,
  PDFDropdown,
  type PDFField,
  type PDFFont,
  PDFTextField,
  StandardFonts,
} from "@cantoo/pdf-lib";
import {
  type DenialFactId,
  denialFactIds,
  type DenialFacts,
  denialFactWords,
  type FormMap,
  type FormPlace,
  unmappedFacts,
} from "#domain";
import { openForm } from "./inspect-form.ts";
import { fitText, lineHeightOf, signsMissing } from "./set-text.ts";

export type FilledForm =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer>; readonly pages: number }
  /** Why nothing was filled in, each with what to do next. */
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Fills in the plan's form CMS-10003 and leaves the rest of it as it is: the file that comes back begins with every
 * byte of the one that was given, and what was filled in follows. The fields stay fields. All or nothing: a form with
 * one fact that is missing, too long for its box or not in the font is not filled in. Measures are points.
 */
export async function fillCms10003(
  pdf: Uint8Array,
  map: FormMap,
  facts: DenialFacts,
): Promise<FilledForm> {
  const opened = await openForm(pdf);
  if (!opened.ok) return { ok: false, problems: [opened.problem] };
  const { document, fields } = opened;
  const font = await document.embedFont(StandardFonts.Helvetica);
  const problems = [
    ...unmappedFacts(map).map(
      (id) =>
        `${denialFactWords[id]} has no place on the form. An administrator sets it in Plan settings.`,
    ),
    ...mappedIds(map).flatMap((id) => textProblems(id, facts[id].normalize("NFC"), font)),
    ...sharedFields(map),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const found = mappedIds(map).flatMap((id): readonly string[] => {
    const text = facts[id].normalize("NFC");
    const problem =
      map.kind === "fields"
        ? fillField(fields, map.fields[id] ?? "", text, font)
        : placeText(document, map.places[id], text, font);
    return problem === null ? [] : [`${denialFactWords[id]}: ${problem}`];
  });
  if (found.length > 0) return { ok: false, problems: found };
  const bytes = await document.commit();
  const different = map.kind === "fields" ? await readBack(bytes, map.fields, facts) : [];
  return different.length === 0
    ? { ok: true, bytes, pages: document.getPageCount() }
    : { ok: false, problems: different };
}

function mappedIds(map: FormMap): readonly DenialFactId[] {
  const mapped = map.kind === "fields" ? map.fields : map.places;
  return denialFactIds.filter((id) => mapped[id] !== undefined);
}

function textProblems(id: DenialFactId, text: string, font: PDFFont): readonly string[] {
  if (text.trim() === "") {
    return [
      `${denialFactWords[id]} is missing. Enter it in the case details, or in Plan settings if it is the plan’s.`,
    ];
  }
  const missing = signsMissing(text, font);
  return missing.length === 0
    ? []
    : [
        `${denialFactWords[id]}: the form’s font can’t show ${missing.join(" ")}. Fill in the form outside this workstation and record it as sent outside.`,
      ];
}

/** Two facts in one field: the second would take the first away. */
function sharedFields(map: FormMap): readonly string[] {
  if (map.kind !== "fields") return [];
  const names = mappedIds(map).map((id) => map.fields[id]);
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))].map(
    (name) =>
      `The field “${name ?? ""}” is set for more than one text. An administrator gives each its own field in Plan settings.`,
  );
}

const tooLong = (text: string): string =>
  `too long for its box on the form (${String(text.length)} characters). An administrator uploads a copy with a larger field, or fill in the form outside this workstation and record it as sent outside.`;

/** Null where it was filled in, else what is wrong. */
function fillField(
  fields: readonly PDFField[],
  name: string,
  text: string,
  font: PDFFont,
): string | null {
  const field = fields.find((one) => one.getName() === name);
  if (field instanceof PDFDropdown) {
    const option = field
      .getOptions()
      .find((one) => one.trim().toLowerCase() === text.toLowerCase());
    if (option === undefined) {
      return `the list “${name}” has no choice “${text}”. An administrator chooses another field in Plan settings.`;
    }
    field.select(option);
    field.updateAppearances(font);
    return null;
  }
  if (!(field instanceof PDFTextField)) {
    return `the form has no text field “${name}”. An administrator chooses its field in Plan settings.`;
  }
  if (field.isRichFormatted() || field.isPassword() || field.isFileSelector() || field.isCombed()) {
    return `the field “${name}” does not take plain text. An administrator chooses another field in Plan settings.`;
  }
  const isMultiline = field.isMultiline();
  if (!isMultiline && text.includes("\n")) {
    return `the field “${name}” has one line, and this text has more. An administrator chooses a field of several lines in Plan settings.`;
  }
  if (text.length > (field.getMaxLength() ?? text.length)) return tooLong(text);
  const size = sizeOf(field);
  const boxes = field.acroField.getWidgets().map((widget) => widget.getRectangle());
  const fits = boxes.map(({ width, height }) =>
    fitText(text, font, {
      width: width - 2 * inset,
      height: height - 2 * (isMultiline ? inset : 0),
      isMultiline,
      ...(size === undefined ? {} : { size }),
    }),
  );
  const sizes = fits.flatMap((fit) => (fit === null ? [] : [fit.size]));
  if (sizes.length === 0 || sizes.length < fits.length) return tooLong(text);
  field.setText(text);
  // A field that leaves the size open would be filled to its edges, however large the letters get.
  if (size === undefined) setSize(field, Math.min(...sizes));
  field.updateAppearances(font);
  return null;
}

/** Between the edge of a field and its text. */
const inset = 3;

/** The size in the field's own words, such as "/Helv 10 Tf"; undefined where it is left open with 0. */
function sizeOf(field: PDFTextField): number | undefined {
  const [widget] = field.acroField.getWidgets();
  const words = widget?.getDefaultAppearance() ?? field.acroField.getDefaultAppearance() ?? "";
  const size = Number(/\/\S+\s+([\d.]+)\s+Tf/.exec(words)?.[1] ?? "0");
  return size > 0 ? size : undefined;
}

/** Said of each place where the field shows: there it comes before what the field says as a whole. */
function setSize(field: PDFTextField, size: number): void {
  for (const widget of field.acroField.getWidgets()) {
    const words = widget.getDefaultAppearance() ?? field.acroField.getDefaultAppearance() ?? "";
    const font = /\/\S+(?=\s+[\d.]+\s+Tf)/.exec(words)?.[0] ?? "/Helv";
    widget.setDefaultAppearance(`${font} ${String(size)} Tf 0 g`);
  }
}

function placeText(
  document: PDFDocument,
  place: FormPlace | undefined,
  text: string,
  font: PDFFont,
): string | null {
  const page = document.getPages()[(place?.page ?? 0) - 1];
  if (place === undefined || page === undefined) {
    return `the form has no page ${String(place?.page ?? 0)}. An administrator corrects its place in Plan settings.`;
  }
  const { x, y, width, height, size } = place;
  const paper = page.getSize();
  if (x + width > paper.width || y + height > paper.height) {
    return "its place reaches beyond the page. An administrator corrects it in Plan settings.";
  }
  const fit = fitText(text, font, { width, height, size, isMultiline: true });
  if (fit === null) return tooLong(text);
  const lineHeight = lineHeightOf(font, size);
  for (const [at, line] of fit.lines.entries()) {
    page.drawText(line, { x, y: paper.height - y - size - at * lineHeight, size, font });
  }
  return null;
}

/** What the file says once it is read again; what a field does not take as it was given is not sent. */
async function readBack(
  bytes: Uint8Array,
  fields: (FormMap & { readonly kind: "fields" })["fields"],
  facts: DenialFacts,
): Promise<readonly string[]> {
  const again = await openForm(bytes);
  if (!again.ok) return [again.problem];
  return denialFactIds.flatMap((id) => {
    const field = again.fields.find((one) => one.getName() === fields[id]);
    if (!(field instanceof PDFTextField)) return [];
    return field.getText() === facts[id].normalize("NFC")
      ? []
      : [
          `${denialFactWords[id]} can’t be read back from the filled form. An administrator uploads the form anew in Plan settings.`,
        ];
  });
}
