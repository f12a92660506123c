/** Procedure and diagnosis codes in a text: CPT, HCPCS, ICD-10-CM. */
export function codesIn(text: string): readonly string[] {
  return [...new Set(text.match(pattern))];
}

/** Whether a text says what a code means, anywhere. */
export function isCodeExplained(code: string, text: string): boolean {
  return [" is ", " means ", " ("].some((joint) => text.includes(`${code}${joint}`));
}

const pattern =
  /(?<![\w.-])(?:\d{5}|\d{4}T|[A-CEGHJ-V]\d{4}|[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?)(?![\w-])/g;
