import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";

/** The fields of a plan's denial form as such forms name them, and the height of each in points. */
const fields = {
  MemberName: 20,
  MemberNumber: 20,
  DateOfNotice: 20,
  TypeOfDenial: 20,
  ServiceDenied: 50,
  PlanName: 20,
  PlanPhone: 20,
  AppealsFax: 20,
  AppealsAddress: 20,
  WhyDenied: 600,
} as const;

/** A form to fill in, with one field more that nobody fills; it stands for a plan's copy of CMS-10003. */
export async function denialFormFile(): Promise<Buffer> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const [first, second] = [document.addPage([612, 792]), document.addPage([612, 792])];
  const form = document.getForm();
  let y = 740;
  for (const [name, height] of Object.entries(fields)) {
    const isReason = name === "WhyDenied";
    const page = isReason ? second : first;
    const bottom = (isReason ? 740 : y) - height;
    page.drawText(name, { x: 50, y: bottom + height + 4, size: 10, font });
    const field = form.createTextField(name);
    if (height > 20) field.enableMultiline();
    field.addToPage(page, { x: 50, y: bottom, width: 500, height });
    // As a form leaves the size open; the library would write down one that fills the empty box.
    for (const widget of field.acroField.getWidgets()) {
      widget.setDefaultAppearance(`/Helv ${isReason ? "0" : "10"} Tf 0 g`);
    }
    if (!isReason) y -= height + 24;
  }
  const other = form.createTextField("Other");
  other.setText("Stays");
  other.addToPage(second, { x: 50, y: 60, width: 200, height: 20 });
  return Buffer.from(await document.save({ updateFieldAppearances: false }));
}

/** What a filled form says in its fields, by name. */
export async function filledFields(pdf: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const form = (await PDFDocument.load(pdf)).getForm();
  return Object.fromEntries(
    [...Object.keys(fields), "Other"].map((name) => [
      name,
      form.getTextField(name).getText() ?? "",
    ]),
  );
}
