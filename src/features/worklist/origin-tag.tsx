import { type CaseSummary, sentAsDataWords } from "#domain";

/** Where a case comes from, if nobody here entered it from its papers. */
export function OriginTag({ kind }: { readonly kind: CaseSummary["originKind"] }) {
  const words = kind === "sample" ? "Sample" : kind === "received" ? sentAsDataWords : null;
  return words === null ? null : (
    <span className="shrink-0 self-center rounded-sm border border-info-line bg-info-soft px-1 text-xs font-medium text-info">
      {words}
    </span>
  );
}
