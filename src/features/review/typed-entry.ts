/** An entry as the text of a control: `""` where there is none, a list of codes on one line. */
export function typedText(entry: unknown): string {
  if (typeof entry === "string") return entry;
  if (typeof entry === "number" || typeof entry === "boolean") return String(entry);
  return Array.isArray(entry) ? entry.map(typedText).join(", ") : "";
}

/** An entry as the chosen option of a control; null where there is none. */
export function typedChoice(entry: unknown): string | null {
  const text = typedText(entry);
  return text === "" ? null : text;
}
