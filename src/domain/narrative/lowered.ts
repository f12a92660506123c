/** A label within a sentence: lower case, but "MRI" and "SI joint" as they are. */
export function lowered(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
