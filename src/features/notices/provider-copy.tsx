import type { NoticePart } from "#domain";
import { LetterSheet } from "./letter-sheet.tsx";

/** The copy for the requesting provider, on a page of its own in print; nothing where a letter has none. */
export function ProviderCopy({
  parts,
  isVoided = false,
  code,
  signature = null,
}: {
  readonly parts: readonly NoticePart[];
  readonly isVoided?: boolean;
  readonly code: string | null;
  readonly signature?: string | null;
}) {
  return parts.length === 0 ? null : (
    <div className="min-w-0 print:break-before-page">
      <LetterSheet
        parts={parts}
        label="Copy for the requesting provider"
        isVoided={isVoided}
        code={code}
        signature={signature}
      />
    </div>
  );
}
