import { type CriteriaSet, currentSets, setInWords } from "#criteria";
import { addressOf } from "./address.ts";

/** The criteria there are, each a link to its page; nothing where there are no others. */
export function OtherSets({ set }: { readonly set: CriteriaSet }) {
  if (currentSets.every(({ id }) => id === set.id)) return null;
  return (
    <nav aria-label="Criteria sets" className="mx-auto mb-4 max-w-7xl print:hidden">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {currentSets.map(({ id }) => (
          <li key={id}>
            <a
              href={addressOf(id)}
              aria-current={id === set.id ? "page" : undefined}
              className="inline-block min-h-6 text-accent underline underline-offset-3 aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline"
            >
              {setInWords(id)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
