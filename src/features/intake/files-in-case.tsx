import { useCaseDocuments, useDocumentStore } from "#data";
import type { CaseDocument } from "#domain";
import { Entered } from "#ui";

/** Several files are one case, unless a person takes some of them out: for another case, begun after this one. */
export function FilesInCase({ caseId }: { readonly caseId: string }) {
  const store = useDocumentStore();
  const files = useFiles(caseId);
  if (files.length < 2) return null;
  return (
    <fieldset className="grid gap-1">
      <legend className="font-semibold">Files in this case</legend>
      {files.map(({ id, name, removedAt }) => (
        <label key={id} className="flex items-start gap-2">
          <input
            type="checkbox"
            className="mt-1 size-4"
            checked={removedAt === undefined}
            onChange={({ target }) => void (target.checked ? store.restore(id) : store.remove(id))}
          />
          <span className="min-w-0 break-words">
            <Entered text={name} />
          </span>
        </label>
      ))}
      <p className="text-sm text-ink-muted">
        Clear a file that belongs to another case. You can start that case next.
      </p>
    </fieldset>
  );
}

/** Everything that arrived, what was taken out among it. */
export function useFiles(caseId: string): readonly CaseDocument[] {
  const listed = useCaseDocuments(caseId);
  return listed.data?.ok === true ? listed.data.value.items : [];
}
