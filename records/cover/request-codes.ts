import type { ReadValue } from "./read-values.ts";

/**
 * CPT (category I to III) and HCPCS codes. Anywhere but behind its label a code of five digits is taken for a ZIP
 * code, so `text` is what stands behind one.
 */
export function procedureCodesIn(text: string): readonly ReadValue[] {
  return [...text.matchAll(/(?<![\w.-])(\d{4}[0-9A-Z]|[A-Z]\d{4})(?![\w.]*\w|-\d{4})/g)].map(
    ({ index, 0: value }) => ({ start: index, end: index + value.length, value }),
  );
}

/** ICD-10-CM codes, with their dot where they have more than three characters. */
export function diagnosisCodesIn(text: string): readonly ReadValue[] {
  const pattern = /(?<![\w.-])([A-TV-Z]\d[0-9A-Z])(?:[.,]?([0-9A-Z]{1,4}))?(?![\w-])/g;
  return [...text.matchAll(pattern)].flatMap(({ index, 0: whole, 1: category, 2: rest }) => {
    if (category === undefined || whole.length < 4) return [];
    const value = rest === undefined ? category : `${category}.${rest}`;
    return [{ start: index, end: index + whole.length, value }];
  });
}
