import type { CriteriaSet } from "#criteria";

export type CorrectionNoteProps = {
  readonly set: Pick<CriteriaSet, "corrections">;
  /** Criterion or pitfall the note stands under. */
  readonly affected: string;
  /** Correction that the criterion or pitfall itself names. */
  readonly id: string | undefined;
};

/** Where the set departs from its clinical source, said in the open. */
export function CorrectionNote({ set, affected, id }: CorrectionNoteProps) {
  const notes = set.corrections.filter(
    (correction) => correction.id === id || correction.affects.includes(affected),
  );
  return notes.map(({ id, sourceSays, setSays, because }) => (
    <dl
      key={id}
      data-correction={id}
      className="grid gap-1 border-l-2 border-info-line pl-3 text-sm [&_dt]:inline [&_dt]:font-medium [&_dd]:inline"
    >
      <div>
        <dt>The source says: </dt>
        <dd>{sourceSays}</dd>
      </div>
      <div>
        <dt>We read: </dt>
        <dd>{setSays}</dd>
      </div>
      <div>
        <dt>Because: </dt>
        <dd>{because}</dd>
      </div>
    </dl>
  ));
}
