import { Disclosure, Entered } from "#ui";
import type { ArrivedRequest } from "./use-request-data.ts";

/** What a person should know of a request that came as data, beside the fields it fills: a line each. */
export function RequestLines({
  arrived: { request },
  leftForNext,
}: {
  readonly arrived: ArrivedRequest;
  /** How many more requests arrived with it. */
  readonly leftForNext: number;
}) {
  const { documents, notSent, notes, codingQuestions, messages, items, notUnderstood } = request;
  const cancelled = items.filter(({ isCancelled }) => isCancelled);
  return (
    <>
      <p role="status" className="text-ink-muted">
        {documents.length === 0
          ? "The request data was read. No documents came with it."
          : `The request data was read. ${countOf(documents.length, "document")} came with it.`}
      </p>
      <ul className="grid gap-1">
        {leftForNext === 0 ? null : (
          <li>
            {leftForNext === 1
              ? "Another request arrived with it. It is a case of its own: start that one next."
              : `${String(leftForNext)} more requests arrived with it. Each is a case of its own: start them next.`}
          </li>
        )}
        {notSent.map(({ title, url, resource }) => (
          <Line key={`${resource} ${url}`} label="Not sent">
            {title === undefined ? url : `${title} (${url})`}
          </Line>
        ))}
        {request.kind === "cancellation"
          ? null
          : cancelled.map(({ path, codes, text }) => (
              <Line key={path} label="Canceled by the sender">
                {[...codes.map(({ code }) => code), text].filter(Boolean).join(" ")}
              </Line>
            ))}
        {messages.map(({ path, quote }) => (
          <Line key={`${path} ${quote}`} label="Note from the sender">
            {quote}
          </Line>
        ))}
        {codingQuestions.map(({ message }) => (
          <Line key={message} label="Coding question">
            {message}
          </Line>
        ))}
        {notes.map((note) => (
          <li key={note} className="break-words">
            <Entered isSentence text={note} />
          </li>
        ))}
      </ul>
      {notUnderstood.length === 0 ? null : (
        <Disclosure
          look="plain"
          summary={`${countOf(notUnderstood.length, "part")} of the request data ${notUnderstood.length === 1 ? "was" : "were"} not understood`}
        >
          <p className="text-ink-muted">
            Nothing was taken from {notUnderstood.length === 1 ? "it" : "them"}. The request data is
            stored with the case as it was sent.
          </p>
          <ul className="mt-1 grid gap-1 text-sm">
            {notUnderstood.map(({ resource, path, why }) => (
              <li key={`${resource} ${path} ${why}`} className="break-words">
                <code className="font-mono">
                  <Entered text={`${resource}: ${path}`} />
                </code>{" "}
                {why}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <li className="break-words">
      {label}: <Entered text={children} />
    </li>
  );
}

function countOf(count: number, what: string): string {
  return `${String(count)} ${what}${count === 1 ? "" : "s"}`;
}
