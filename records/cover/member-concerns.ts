import type { CoverConcern, CoverField, CoverMention } from "./cover-model.ts";
import { isPerson, sameName } from "./same-value.ts";

/** Pages of more than one member in what was dropped, as far as names and dates of birth say so. */
export function memberConcerns(mentions: readonly CoverMention[]): readonly CoverConcern[] {
  const names = distinct(mentions, "memberName", (a, b) => !isPerson(b) || sameName(a, b)).filter(
    ({ value, strength }) => isPerson(value) && strength > 1,
  );
  const births = distinct(mentions, "dateOfBirth", (a, b) => a === b);
  const ids = distinct(mentions, "memberId", (a, b) => letters(a) === letters(b)).filter(
    ({ strength }) => strength === 3,
  );
  return [
    ...concern("two-members", names),
    ...concern("two-dates-of-birth", births),
    // Two numbers of one member are common (plan and Medicaid); of two members the names say it.
    ...(names.length > 1 ? [] : concern("two-member-ids", ids)),
  ];
}

function concern(
  kind: CoverConcern["kind"],
  mentions: readonly CoverMention[],
): readonly CoverConcern[] {
  const [first, second, ...more] = mentions;
  return first === undefined || second === undefined
    ? []
    : [{ kind, mentions: [first, second, ...more] }];
}

/** The first mention of each value; `isSame` tells whether a value is one that was seen. */
function distinct(
  mentions: readonly CoverMention[],
  field: CoverField,
  isSame: (seen: string, value: string) => boolean,
): readonly CoverMention[] {
  const seen: CoverMention[] = [];
  for (const mention of mentions) {
    const isDate = field !== "dateOfBirth" || /^\d{4}-/.test(mention.value);
    const isNew = !seen.some(({ value }) => isSame(value, mention.value));
    if (mention.field === field && isDate && isNew) seen.push(mention);
  }
  return seen;
}

function letters(text: string): string {
  return text.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
}
