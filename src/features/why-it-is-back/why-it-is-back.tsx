import { lazy, type ReactNode, Suspense } from "react";
import { type CaseRecord, useDeterminations } from "#cases";

type WhyItIsBackProps = {
  readonly record: Pick<CaseRecord, "id" | "state">;
  /** The way to what was signed, in the app's own addresses. */
  readonly renderToSigned: (words: string) => ReactNode;
};

/**
 * On top of every page of a case that came back: who sent it back or opened it again, and why, in that
 * person's own words; and what was decided before, for whoever decides it again.
 */
export function WhyItIsBack({ record: { id, state }, renderToSigned }: WhyItIsBackProps) {
  const determinations = useDeterminations(id);
  const lines = determinations.data?.ok === true ? determinations.data.value.items : [];
  // A case that was never signed cannot have come back.
  if (lines.length === 0) return null;
  return (
    <Suspense>
      <BackReasons state={state} lines={lines} renderToSigned={renderToSigned} />
    </Suspense>
  );
}

const BackReasons = lazy(async () => {
  const { BackReasons: reasons } = await import("./back-reasons.tsx");
  return { default: reasons };
});
