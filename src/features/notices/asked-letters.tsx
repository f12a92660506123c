import { actionOf, type Determination, longDate } from "#domain";
import { Disclosure } from "#ui";

/**
 * The letters by which a review asked for information, as they were shown when it was handed over: they
 * stay in reach when the answer has arrived.
 */
export function AskedLetters({
  lines,
  zone,
}: {
  readonly lines: readonly Determination[];
  readonly zone: string;
}) {
  const asked = lines.flatMap((line) => {
    const letter = actionOf(line) === "request-information" ? line.basis["letter"] : undefined;
    return typeof letter === "string" && letter !== "" ? [{ line, letter }] : [];
  });
  if (asked.length === 0) return null;
  return (
    <section aria-labelledby="asked-letters" className="grid max-w-[52rem] gap-3 print:hidden">
      <h2 id="asked-letters" className="text-xl font-semibold">
        Request letters sent
      </h2>
      <ol className="grid gap-3">
        {asked.toReversed().map(({ line, letter }) => (
          <li key={line.id}>
            <Disclosure
              headingLevel={3}
              summary={`Requested on ${longDate(line.recordedAt, zone)} by ${line.recordedBy.name}`}
            >
              <p className="whitespace-pre-line">{letter}</p>
            </Disclosure>
          </li>
        ))}
      </ol>
    </section>
  );
}
