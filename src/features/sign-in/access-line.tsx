import type { SignInProblem } from "#domain";
import { Callout } from "#ui";
import { problemWords } from "./sign-in-words.ts";

/** What became of a proof of identity that was asked for, to somebody who is still signed in. */
export function AccessLine({ problem }: { readonly problem: SignInProblem | null }) {
  if (problem === null) return null;
  return (
    <div role="alert" className="px-4 pt-3">
      <Callout tone="warning" title="You are still signed in, and nothing was signed">
        {problemWords[problem]}
      </Callout>
    </div>
  );
}
