import { actionOf, type Determination, longDate } from "#domain";
import { Disclosure } from "#ui";

/**
 * The letters by which a review asked for information, as they were shown when it was handed over: they
 * stay in reach when the answer has arrived.
 */
export function AskedLetters({
  determinations,
  zone,
}: {
  readonly determinations: readonly Determination[];
  readonly zone: string;
}) {
  const asked = determinations.flatMap((determination) => {
    const letter =
      actionOf(determination) === "request-information" ? determination.basis["letter"] : undefined;
    return typeof letter === "string" && letter !== "" ? [{ determination, letter }] : [];
  });
  if (asked.length === 0) return null;
  return (
    <section aria-labelledby="asked-letters" className="grid max-w-[52rem] gap-3 print:hidden">
      <h2 id="asked-letters" className="text-xl font-semibold">
        Letter text at the time of the request (not a record of sending)
      </h2>
      <ol className="grid gap-3">
        {asked.toReversed().map(({ determination, letter }) => (
          <li key={determination.id}>
            <Disclosure
              headingLevel={3}
              summary={`Requested on ${longDate(determination.recordedAt, zone)} by ${determination.recordedBy.name}`}
            >
              <p className="whitespace-pre-line">{letter}</p>
            </Disclosure>
          </li>
        ))}
      </ol>
    </section>
  );
}
