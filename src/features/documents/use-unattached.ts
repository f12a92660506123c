import { useQuery } from "@tanstack/react-query";
import { useCaseDocuments } from "#data";
import type { CaseDocument } from "#domain";
import { fingerprint } from "./attach-file.ts";
import type { EnclosedFile } from "./narratives/narrative.ts";

/** The enclosed files that are not documents of the case already, such as papers that came within a request. */
export function useUnattached(
  { caseId, id }: Pick<CaseDocument, "caseId" | "id">,
  files: readonly EnclosedFile[],
): readonly EnclosedFile[] {
  const listed = useCaseDocuments(caseId);
  const documents = listed.data?.ok === true ? listed.data.value.items : [];
  const known = documents.flatMap(({ sha256, byteLength, removedAt }) =>
    sha256 === undefined || removedAt !== undefined ? [] : [{ sha256, byteLength }],
  );
  const left = useQuery({
    queryKey: ["unattached", id, known.map(({ sha256 }) => sha256)],
    queryFn: () => unattachedOf(files, known),
    enabled: files.length > 0,
    structuralSharing: false,
    gcTime: 0,
  });
  return files.length === 0 ? files : (left.data ?? []);
}

/** Compares contents; only those of the same length can be the same. */
export async function unattachedOf(
  files: readonly EnclosedFile[],
  known: readonly { readonly sha256: string; readonly byteLength: number }[],
): Promise<readonly EnclosedFile[]> {
  const checked = await Promise.all(
    files.map(async (file) => {
      const alike = known.filter(({ byteLength }) => byteLength === file.content.size);
      if (alike.length === 0) return [file];
      const sha256 = await fingerprint(new Uint8Array(await file.content.arrayBuffer()));
      return alike.some((one) => one.sha256 === sha256) ? [] : [file];
    }),
  );
  return checked.flat();
}
