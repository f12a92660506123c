/** Every number with a unit in a text, e.g. "2 sessions", "5.8 weeks", "50 %". */
export function measuresIn(text: string): readonly string[] {
  return [...text.matchAll(pattern)].map(
    ([, number = "", unit = ""]) => `${number} ${unitOf(unit)}`,
  );
}

/** One word for one unit, whether there is one of it or many. */
function unitOf(unit: string): string {
  const word = unit.toLowerCase();
  return word === "percent" ? "%" : word.replace(/s$/, "");
}

const pattern =
  /(?<![\w.,-])(\d+(?:\.\d+)?)\s?(%|percent|sessions?|visits?|weeks?|months?|days?|years?|mg|of 10)(?!\w)/gi;
