import { useEffect, useState } from "react";
import {
  datedOn,
  type DenialFacts,
  denialFactsOf,
  type DenialForm,
  decodeBase64,
  type FormOrigin,
  type Letter,
  letterOnForm,
  type NoticeInput,
} from "#domain";
import { saveFile } from "#ui";
import type { FileToStore } from "#data";

export type FilledState =
  /** No form to fill in. */
  | { readonly kind: "none" }
  | { readonly kind: "filling" }
  | { readonly kind: "filled"; readonly bytes: Uint8Array<ArrayBuffer>; readonly pages: number }
  | { readonly kind: "problems"; readonly problems: readonly string[] };

/** The plan's form beside the letter it stands for. */
export type FormOnPage = { readonly form: DenialForm | null; readonly state: FilledState };

/** What is recorded of a form that was filled here, or of one that was not. */
export function originOf({ form, state }: FormOnPage): FormOrigin {
  return form !== null && state.kind === "filled"
    ? { kind: "filled", fileName: form.fileName }
    : { kind: "outside" };
}

/**
 * The letter as it is recorded now that the form is out, with the date printed on it (`YYYY-MM-DD`), and the filled form
 * itself; null where the form, filled in anew, has a problem.
 */
export async function onForm(
  page: FormOnPage,
  letter: Letter,
  input: NoticeInput,
  printedOn: string,
): Promise<{ readonly letter: Letter; readonly file?: FileToStore } | null> {
  const facts = datedOn(denialFactsOf(letter, input), printedOn);
  const origin = originOf(page);
  const onPaper = letterOnForm(letter, facts, origin);
  if (page.form === null || origin.kind !== "filled") return { letter: onPaper };
  const again = await fillForm(page.form, facts);
  if (again.kind !== "filled") return null;
  const { bytes, pages } = again;
  const name = filledFormName(input.record.request.reference);
  return {
    letter: onPaper,
    file: { kind: "form", name, mediaType: "application/pdf", pages, bytes },
  };
}

/** The plan's form with these texts; filled on this device, as often as the texts change. */
export function useFilledForm(form: DenialForm | null, facts: DenialFacts): FilledState {
  const key = JSON.stringify(facts);
  const [found, setFound] = useState<{ readonly key: string; readonly state: FilledState }>();
  useEffect(() => {
    if (form === null) return undefined;
    let isCurrent = true;
    void fillForm(form, facts).then((state) => {
      if (isCurrent) setFound({ key, state });
    });
    return () => {
      isCurrent = false;
    };
    // The texts are compared by what they say.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [form, key]);
  if (form === null) return { kind: "none" };
  return found?.key === key ? found.state : { kind: "filling" };
}

/** Fills the form once. What writes a PDF is loaded now. */
export async function fillForm(form: DenialForm, facts: DenialFacts): Promise<FilledState> {
  const pdf = decodeBase64(form.pdf);
  if (pdf === null) return { kind: "problems", problems: [unreadable] };
  try {
    const { fillCms10003 } = await import("#interop/denial-form");
    const filled = await fillCms10003(pdf, form.map, facts);
    return filled.ok
      ? { kind: "filled", bytes: filled.bytes, pages: filled.pages }
      : { kind: "problems", problems: filled.problems };
  } catch {
    return { kind: "problems", problems: [unreadable] };
  }
}

const unreadable =
  "The form couldn’t be filled in. Nothing was recorded. Reload the page. If it happens again, an administrator uploads the form anew in Plan settings.";

/** No member's name in the file's name: it shows in lists of downloads. */
export function saveFilledForm(bytes: Uint8Array<ArrayBuffer>, reference: string): void {
  saveFile(filledFormName(reference), "pdf", bytes);
}

function filledFormName(reference: string): string {
  const safe = reference.replaceAll(/[^A-Za-z0-9]+/g, "-").slice(0, 40);
  return safe === "" ? "cms-10003.pdf" : `cms-10003-${safe}.pdf`;
}
