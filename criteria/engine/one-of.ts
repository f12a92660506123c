/**
 * Whether an answer is one of the texts. Compares text with text one by one: rules name a handful of
 * options, and for so few that is several times faster than a set or `includes` on unknown values.
 */
export function oneOf(wanted: readonly string[]): (answer: unknown) => boolean {
  return (answer) => {
    if (typeof answer !== "string") return false;
    for (const text of wanted) if (text === answer) return true;
    return false;
  };
}
