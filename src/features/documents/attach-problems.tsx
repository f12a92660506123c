import { Button, Callout } from "#ui";
import { attachProblemInWords } from "./attach-words.ts";
import type { FailedFile } from "./use-attaching.ts";

/** What could not be attached: what happened, what is safe, what to do next. */
export function AttachProblems({
  failed,
  onDismiss,
}: {
  readonly failed: readonly FailedFile[];
  readonly onDismiss: (id: string) => void;
}) {
  return (
    <div role="alert" className="grid gap-2 not-empty:p-2">
      {failed.toReversed().map(({ id, name, problem }) => {
        const { happened, next } = attachProblemInWords(problem);
        return (
          <Callout
            key={id}
            tone={problem.kind === "already-there" ? "info" : "critical"}
            title={
              <>
                <bdi>{name}</bdi> was not attached
              </>
            }
            actions={
              <Button size="small" onClick={() => onDismiss(id)}>
                Dismiss<span className="sr-only"> the message about {name}</span>
              </Button>
            }
          >
            <p>
              {happened} The case and its other documents are unchanged. {next}
            </p>
          </Callout>
        );
      })}
    </div>
  );
}
