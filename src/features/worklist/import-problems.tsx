import { useEffect, useRef } from "react";
import { moreInWords } from "#criteria";
import { Button, Callout } from "#ui";
import type { ImportProblem } from "./use-case-actions.ts";

/** What is wrong with a file that was refused, by path, with what is allowed there: the first issues, and how many more. */
export function ImportProblems({
  problem,
  onDismiss,
}: {
  readonly problem: ImportProblem;
  readonly onDismiss: () => void;
}) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.focus(), []);
  const { issues, more, fileName } = problem;
  const count = issues.length + more;
  return (
    <div ref={frame} role="alert" tabIndex={-1}>
      <Callout
        tone="critical"
        headingLevel={2}
        title={`${fileName} was not imported`}
        actions={
          <Button size="small" onClick={onDismiss}>
            Dismiss
          </Button>
        }
      >
        <p>
          Nothing was stored.{" "}
          {count === 1 ? "One problem was" : `${count.toLocaleString("en-US")} problems were`}{" "}
          found. Correct the file, then import it again.
        </p>
        <ul className="mt-2 grid max-h-80 gap-1 overflow-y-auto">
          {issues.map(({ path, message }) => (
            <li key={`${path} ${message}`} className="break-words">
              <code className="font-mono font-semibold">{path === "" ? "The file" : path}</code>{" "}
              {message}
            </li>
          ))}
          {more === 0 ? null : <li>{moreInWords(more)}</li>}
        </ul>
      </Callout>
    </div>
  );
}
