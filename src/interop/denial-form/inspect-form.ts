import {
  EncryptedPDFError,
  PDFDocument,
  PDFDropdown,
  type PDFField,
  PDFName,
  PDFSignature,
  PDFTextField,
} from "@cantoo/pdf-lib";

/** A field that a fact can go into. */
export type FormField = { readonly name: string; readonly kind: "text" | "choice" };

export type InspectedForm =
  | { readonly ok: true; readonly fields: readonly FormField[]; readonly pages: number }
  /** Why the file can't be used, and what to do, in words. */
  | { readonly ok: false; readonly problem: string };

export type OpenedForm =
  | { readonly ok: true; readonly document: PDFDocument; readonly fields: readonly PDFField[] }
  | { readonly ok: false; readonly problem: string };

/** What an uploaded form has to offer: its fields, or none, and its pages. */
export async function inspectForm(bytes: Uint8Array): Promise<InspectedForm> {
  const opened = await openForm(bytes);
  if (!opened.ok) return opened;
  return {
    ok: true,
    pages: opened.document.getPageCount(),
    fields: opened.fields.flatMap((field): readonly FormField[] =>
      field instanceof PDFTextField
        ? [{ name: field.getName(), kind: "text" }]
        : field instanceof PDFDropdown
          ? [{ name: field.getName(), kind: "choice" }]
          : [],
    ),
  };
}

/** Opens the file so that what is written is added at its end, and nothing in it is written anew. */
export async function openForm(bytes: Uint8Array): Promise<OpenedForm> {
  const document = await load(bytes);
  if (typeof document === "string") return { ok: false, problem: document };
  // Asked for where there is none, the library would make one.
  const acroForm = document.catalog.getAcroForm();
  if (acroForm === undefined) return { ok: true, document, fields: [] };
  if (acroForm.dict.has(PDFName.of("XFA"))) return { ok: false, problem: xfa };
  const fields = document.getForm().getFields();
  return fields.some((field) => field instanceof PDFSignature && isSigned(field))
    ? { ok: false, problem: signed }
    : { ok: true, document, fields };
}

async function load(bytes: Uint8Array): Promise<PDFDocument | string> {
  try {
    return await PDFDocument.load(bytes, { forIncrementalUpdate: true, updateMetadata: false });
  } catch (error) {
    return error instanceof EncryptedPDFError ? encrypted : unreadable;
  }
}

function isSigned({ acroField }: PDFSignature): boolean {
  return acroField.dict.has(PDFName.of("V"));
}

const encrypted =
  "The PDF is encrypted, so it can’t be filled in. Save a copy without a password or restrictions, then upload that copy.";
const xfa =
  "The PDF is an XFA form, which only Adobe’s programs can fill in. Print it to a PDF or save it as an AcroForm, then upload that copy.";
const signed =
  "The PDF is signed, and filling it in would break the signature. Upload the copy that CMS publishes, unsigned.";
const unreadable = "The file can’t be read as a PDF. Download the form again, then upload it.";
