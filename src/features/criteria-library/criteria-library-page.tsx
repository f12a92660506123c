import { criteriaSets, findSet, referenceOf } from "#criteria";
import { ProblemPage } from "#ui";
import { addressOf } from "./address.ts";
import { SetPage } from "./set-page.tsx";

export type CriteriaLibraryPageProps = {
  /** `id` or `id@version`; without it the newest set. */
  readonly reference?: string | undefined;
};

/** The criteria as anyone may read them, without a case. Every word comes from the set's own data. */
export function CriteriaLibraryPage({ reference }: CriteriaLibraryPageProps) {
  const found = findSet(reference ?? criteriaSets.at(-1)?.id ?? "");
  if (!found.ok) {
    return (
      <ProblemPage
        title="These criteria do not exist"
        whatHappened={`The address asks for “${reference ?? ""}”, which ${found.message}.`}
        whatIsSafe="Nothing was opened and nothing was changed."
        whatToDoNext={
          <ul>
            {criteriaSets.map((set) => (
              <li key={referenceOf(set)}>
                <a
                  href={addressOf(referenceOf(set))}
                  className="inline-block min-h-6 text-accent underline underline-offset-3"
                >
                  Read {set.title}, version {set.version}
                </a>
              </li>
            ))}
          </ul>
        }
      />
    );
  }
  return <SetPage set={found.set} />;
}
