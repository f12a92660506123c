import { type CaseRecord, withCapitals } from "#domain";
import { parseCase, readerOf, underNewestVersion } from "#criteria";
import { recordFromCase } from "./import-case.ts";
import { factsDatedFrom } from "./sample-dates.ts";

/**
 * A sample as a record whose member nobody can take for a real person, under the newest version of its criteria and
 * dated from today. Null when it can’t be read.
 */
export function sampleRecord(
  number: string,
  content: unknown,
  now: string,
  zone?: string,
): { readonly key: string; readonly record: CaseRecord } | null {
  const parsed = parseCase(underNewestVersion(content));
  if (!parsed.ok) return null;
  const { id, title = id } = parsed.case;
  const position = Number(/\d+$/.exec(number)?.[0] ?? 1);
  const dated = { ...parsed.case, facts: factsDatedFrom(parsed.case, position, now, zone) };
  const made = recordFromCase(dated, {
    now,
    origin: { kind: "sample", sampleId: id, title },
    reference: `SAMPLE-${number}`,
    fileName: id,
    // Not random, unlike a member's case: what was deleted has to be found again.
    id: `sample-case-${number}-${id}`.padEnd(22, "0"),
    member: {
      name: `Sample, ${familyName(id)} (SYN-${number})`,
      memberId: `SYN-${number}`,
      ...bornAs(position, lineOf(parsed.case.facts) === "medicare-advantage"),
    },
    requestingProvider: "Sample provider (synthetic)",
    facility: "Sample facility (synthetic)",
  });
  return made.ok ? { key: keyOf(number, id), record: made.record } : null;
}

const lineOf = readerOf("request.lineOfBusiness");

/** A made-up date of birth and sex, the same at every loading: people of 65 and over in Medicare, others of working age. */
function bornAs(
  position: number,
  isMedicare: boolean,
): Pick<CaseRecord["member"], "dateOfBirth" | "sex"> {
  const year = (isMedicare ? 1942 : 1968) + (position % 18);
  const month = String(((position * 5) % 12) + 1).padStart(2, "0");
  const day = String(((position * 11) % 28) + 1).padStart(2, "0");
  return {
    dateOfBirth: `${String(year)}-${month}-${day}`,
    sex: position % 3 === 0 ? "male" : "female",
  };
}

/** Two sets may have examples of one id; without a prefix the key is the one that stores know already. */
function keyOf(number: string, id: string): string {
  return /^\d/.test(number) ? `sample:${id}` : `sample:${number}:${id}`;
}

/** "impar-block-75" → "Impar": enough to tell samples apart beside their numbers. */
function familyName(id: string): string {
  const [word = id] = id.split("-");
  const written = withCapitals(word);
  return written.charAt(0).toUpperCase() + written.slice(1);
}
