import { PDFDocument, PDFName, PDFString, StandardFonts } from "@cantoo/pdf-lib";
import { type DenialFactId, denialFactIds, type DenialFacts, type FormMap } from "#domain";

/** Heights of the boxes; a reason takes most of a page. */
const heightOf = (id: DenialFactId): number =>
  id === "whyDenied" ? 420 : id === "serviceDenied" ? 60 : 20;

export const printedWords =
  "Important: this form stands for the plan’s own. Get help from the plan.";

/** A form of two pages with a field for each fact, and one that nobody fills: no copy of CMS's. */
export async function formWithFields({ withXfa = false } = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const pages = [document.addPage([612, 792]), document.addPage([612, 792])] as const;
  const form = document.getForm();
  let y = 760;
  for (const id of denialFactIds) {
    const isLong = heightOf(id) > 20;
    const page = id === "whyDenied" ? pages[1] : pages[0];
    const top = id === "whyDenied" ? 700 : y;
    page.drawText(`Printed label of ${id}`, { x: 60, y: top, size: 10, font });
    const field = form.createTextField(id);
    if (isLong) field.enableMultiline();
    field.addToPage(page, { x: 60, y: top - heightOf(id) - 6, width: 480, height: heightOf(id) });
    // The library writes down the size that filled the empty box; a form leaves it open or sets one.
    for (const widget of field.acroField.getWidgets()) {
      widget.setDefaultAppearance(`/Helv ${id === "whyDenied" ? "0" : "10"} Tf 0 g`);
    }
    if (id !== "whyDenied") y -= heightOf(id) + 26;
  }
  pages[1].drawText(printedWords, { x: 60, y: 200, size: 10, font });
  const untouched = form.createTextField("other");
  untouched.setText("Stays");
  untouched.addToPage(pages[1], { x: 60, y: 150, width: 200, height: 20 });
  const bytes = await document.save({ updateFieldAppearances: false });
  if (!withXfa) return bytes;
  const preserved = await PDFDocument.load(bytes, { preserveXFA: true });
  preserved.catalog.getAcroForm()?.dict.set(PDFName.of("XFA"), PDFString.of("<xdp/>"));
  return preserved.save();
}

const named: (FormMap & { readonly kind: "fields" })["fields"] = Object.fromEntries(
  denialFactIds.map((id) => [id, id]),
);
export const everyField = { kind: "fields", fields: named } as const;

export const plainFacts: DenialFacts = {
  memberName: "Jordan Example",
  memberNumber: "SYN-0001",
  noticeDate: "March 6, 2026",
  denialType: "Denied",
  serviceDenied: "Injection, sacrococcygeal junction",
  whyDenied: "What the doctor wrote:\n“I read the notes.”\n\n- What we looked for: six visits.",
  planName: "Example Health Plan",
  planPhone: "1-800-555-0100",
  appealsFax: "1-800-555-0103",
  appealsAddress: "200 Example Street, Springfield, TX 75000",
};
