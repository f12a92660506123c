import { moreInWords } from "#criteria";
import { Callout, Entered } from "#ui";
import { refusalLead } from "./refusal-lead.ts";
import type { RefusedRequest } from "./use-request-data.ts";

/**
 * Why data was not taken as a request: in plain words, then where and what is allowed there. It stays beside the form as
 * a document; of what is too damaged to be one, the message about attaching it says all there is.
 */
export function RefusedRequests({ refused }: { readonly refused: readonly RefusedRequest[] }) {
  const shown = refused.filter(({ isAttached, error }) => isAttached || error.kind !== "not-json");
  return shown.map(({ name, isAttached, error: { kind, issues, more = 0 } }) => (
    <div role="alert" key={name}>
      <Callout
        // A record or a single resource is data that nobody sent as a request.
        tone={kind === "not-a-bundle" ? "info" : "critical"}
        headingLevel={2}
        title={
          <>
            <Entered text={name} />{" "}
            {kind === "not-a-bundle"
              ? "is not a prior authorization request"
              : "can’t be read as a request"}
          </>
        }
      >
        <p>{refusalLead({ kind })}</p>
        <ul className="mt-1 grid max-h-60 gap-1 overflow-y-auto">
          {issues.map(({ path, message }) => (
            <li key={`${path} ${message}`} className="break-words">
              <code className="font-mono font-semibold">
                <Entered text={path === "" ? "The file" : path} />
              </code>{" "}
              {message}
            </li>
          ))}
          {more === 0 ? null : <li>{moreInWords(more)}</li>}
        </ul>
        <p className="mt-1">
          No value was taken from it and no case was created.{" "}
          {isAttached ? "The file is beside this form as a document." : "The file is unchanged."}{" "}
          {kind === "not-a-bundle"
            ? "Enter the case yourself."
            : "Ask the sender to correct and resend it, or enter the case yourself."}
        </p>
      </Callout>
    </div>
  ));
}
