import type { Correction } from "#criteria";

/** What the clinical source says, how the set reads it, and why. */
export function CorrectionNote({ correction }: { readonly correction: Correction }) {
  return (
    <dl
      data-correction={correction.id}
      className="grid max-w-prose gap-1 border-l-2 border-warning-line pl-3 [&_dd]:inline [&_dt]:inline [&_dt]:font-medium"
    >
      <div>
        <dt>The source says: </dt>
        <dd>{correction.sourceSays}</dd>
      </div>
      <div>
        <dt>These criteria say: </dt>
        <dd>{correction.setSays}</dd>
      </div>
      <div>
        <dt>Because: </dt>
        <dd>{correction.because}</dd>
      </div>
    </dl>
  );
}
