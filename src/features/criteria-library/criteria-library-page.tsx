import { criteriaSets, currentSets, findSet, referenceOf, setInWords } from "#criteria";
import { ProblemPage } from "#ui";
import { addressOf } from "./address.ts";
import { OtherSets } from "./other-sets.tsx";
import { SetPage } from "./set-page.tsx";

export type CriteriaLibraryPageProps = {
  /** `id` or `id@version`; without it the first set, from which the others can be chosen. */
  readonly reference?: string | undefined;
};

/** The criteria as anyone may read them, without a case. Every word comes from the set's own data. */
export function CriteriaLibraryPage({ reference }: CriteriaLibraryPageProps) {
  const found = findSet(reference ?? currentSets[0]?.id ?? "");
  if (!found.ok) {
    return (
      <ProblemPage
        title="Criteria not found"
        whatHappened={`This release doesn’t have the criteria “${reference ?? ""}” that the address is for.`}
        whatIsSafe="Nothing was opened or changed."
        whatToDoNext={
          <ul>
            {criteriaSets.map((set) => (
              <li key={referenceOf(set)}>
                <a
                  href={addressOf(referenceOf(set))}
                  className="inline-block min-h-6 text-accent underline underline-offset-3"
                >
                  Read {setInWords(referenceOf(set))}
                </a>
              </li>
            ))}
          </ul>
        }
      />
    );
  }
  return (
    <>
      <OtherSets set={found.set} />
      <SetPage set={found.set} />
    </>
  );
}
