/**
 * A name as a letter greets it: "Last, First" in the order in which it is said, without what stands behind
 * it in parentheses. A name written in any other way stays as it is.
 */
export function greetingName(name: string): string {
  const bare = name.replace(/\s*\([^()]*\)\s*$/, "").trim();
  const [last = "", first = "", ...more] = bare.split(",").map((part) => part.trim());
  return last === "" || first === "" || more.length > 0 || isBehindName(first)
    ? bare === ""
      ? name.trim()
      : bare
    : `${first} ${last}`;
}

/** Stands behind a comma, and is no first name. */
function isBehindName(part: string): boolean {
  return /^(?:jr|sr|ii|iii|iv|md|do|phd|rn|np|pa|esq)\.?$/i.test(part.replaceAll(".", ""));
}
