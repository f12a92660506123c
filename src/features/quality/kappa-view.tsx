import { lazy, Suspense } from "react";
import type { Agreement } from "#domain";

/** Every kappa that can be measured, as a picture; the table below says the same and the rest. */
export function KappaView({ agreement }: { readonly agreement: Agreement }) {
  const rows = agreement.criteria.flatMap(({ criterion, kappa }) =>
    kappa.kind === "estimate" ? [{ id: criterion.id, title: criterion.title, ...kappa }] : [],
  );
  if (rows.length === 0) return null;
  return (
    <Suspense fallback={<p className="text-ink-muted">Drawing…</p>}>
      <KappaPicture rows={rows} />
    </Suspense>
  );
}

const KappaPicture = lazy(async () => {
  const { KappaPicture: picture } = await import("./kappa-picture.tsx");
  return { default: picture };
});
