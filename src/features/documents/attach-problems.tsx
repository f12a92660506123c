import { Button, Callout } from "#ui";
import { attachProblemInWords } from "./attach-words.ts";
import { AttachEnclosed, EnclosedNames, filesInWords } from "./enclosed-offer.tsx";
import type { FailedFile } from "./use-attaching.ts";

/** What could not be attached: what happened, what is safe, what to do next. */
export function AttachProblems({
  failed,
  onDismiss,
  onFiles,
}: {
  readonly failed: readonly FailedFile[];
  readonly onDismiss: (id: string) => void;
  /** Attaches files that lie inside one that was not attached. */
  readonly onFiles: (files: readonly File[]) => void;
}) {
  return (
    <div role="alert" className="grid gap-2 not-empty:p-2">
      {failed.toReversed().map(({ id, name, problem }) => {
        const { happened, next } = attachProblemInWords(problem);
        const encloses = problem.kind === "not-openable" ? (problem.encloses ?? []) : [];
        return (
          <Callout
            key={id}
            tone={problem.kind === "already-there" || encloses.length > 0 ? "info" : "critical"}
            title={
              <>
                <bdi>{name}</bdi> was not attached
              </>
            }
            actions={
              <>
                {encloses.length === 0 ? null : (
                  <AttachEnclosed
                    files={encloses}
                    onFiles={(files) => {
                      onDismiss(id);
                      onFiles(files);
                    }}
                  />
                )}
                <Button size="small" onClick={() => onDismiss(id)}>
                  Dismiss<span className="sr-only"> the message about {name}</span>
                </Button>
              </>
            }
          >
            <p>
              {happened} The case and its other documents are unchanged. {next}
            </p>
            {encloses.length === 0 ? null : (
              <p>
                It contains {filesInWords(encloses)}: <EnclosedNames files={encloses} />
              </p>
            )}
          </Callout>
        );
      })}
    </div>
  );
}
