import { lazy, Suspense } from "react";
import { useCaseList } from "#data";
import type { CaseSummary, Person } from "#domain";

/** Deleted cases and the way back, for those who missed the toast. Nothing while there are none. */
export function RecentlyDeleted({
  person,
  onRestore,
}: {
  readonly person: Person;
  readonly onRestore: (summary: CaseSummary) => void;
}) {
  const list = useCaseList({ removed: true, limit: 50 });
  const page = list.data?.ok === true ? list.data.value : null;
  if (page === null || page.total === 0) return null;
  return (
    <Suspense>
      <DeletedCases page={page} person={person} onRestore={onRestore} />
    </Suspense>
  );
}

const DeletedCases = lazy(async () => {
  const { DeletedCases: cases } = await import("./deleted-cases.tsx");
  return { default: cases };
});
