import type { AnswerKind } from "#criteria";
import { EntriesControl, type ProblemAt } from "./entries-control.tsx";
import { ValueControl, type ValueControlProps } from "./value-control.tsx";

export type AnswerControlProps = Omit<ValueControlProps, "kind"> & {
  readonly kind: AnswerKind;
  readonly problemAt: ProblemAt;
};

/** The control for a question's answer; the words, hint and error around it are the question's. */
export function AnswerControl({ kind, problemAt, ...rest }: AnswerControlProps) {
  return kind.kind === "entries" ? (
    <EntriesControl {...rest} kind={kind} problemAt={problemAt} />
  ) : (
    <ValueControl {...rest} kind={kind} />
  );
}
