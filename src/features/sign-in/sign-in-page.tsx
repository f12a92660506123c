import { type SessionAnswer, signInPaths } from "#domain";
import { buttonClass, Callout, ProblemPage } from "#ui";
import { endingWords, problemWords } from "./sign-in-words.ts";

export type SignInPageProps = {
  /** What the server says of the session; null where it does not answer. */
  readonly answer: Extract<SessionAnswer, { readonly signedIn: false }> | null;
  /** Whether this device was locked. */
  readonly isLocked: boolean;
  /** Path of the page to go on with. */
  readonly returnTo: string;
};

/** Where whoever is not signed in goes on, and why; it shows nothing of any case. */
export function SignInPage({ answer, isLocked, returnTo }: SignInPageProps) {
  const ended = isLocked ? "idle" : (answer?.ended ?? null);
  const problem = answer?.problem ?? null;
  const tenants = answer?.tenants ?? [];
  const actions = (
    <div className="flex flex-wrap gap-2">
      {(tenants.length > 0 ? tenants : [null]).map((tenant) => (
        <a
          key={tenant ?? "only"}
          href={addressOf(returnTo, tenant)}
          className={buttonClass({ variant: "primary" })}
        >
          {tenants.length > 1 && tenant !== null ? `Sign in to ${tenant}` : "Sign in"}
        </a>
      ))}
    </div>
  );
  const note =
    problem === null ? null : (
      <div role="alert">
        <Callout tone="critical" title="You are not signed in">
          {problemWords[problem]}
        </Callout>
      </div>
    );
  if (ended === null) {
    return (
      <div className="mx-auto grid max-w-2xl gap-4 py-6">
        <h1 tabIndex={-1} className="text-2xl font-semibold">
          Sign in
        </h1>
        {note}
        <p className="text-ink-muted">
          Use your organization’s account. You’ll return to this page afterward.
        </p>
        {answer === null ? <ServerAway /> : null}
        {actions}
      </div>
    );
  }
  const words = endingWords[ended];
  return (
    <div>
      {note}
      <ProblemPage
        title={words.title}
        whatHappened={words.whatHappened}
        whatIsSafe={words.whatIsSafe}
        whatToDoNext={answer === null ? <ServerAway /> : "Sign in. You’ll return to this page."}
        actions={actions}
      />
    </div>
  );
}

function ServerAway() {
  return <p>The server can’t be reached right now. Sign in when it is back.</p>;
}

function addressOf(returnTo: string, tenant: string | null): string {
  const query = new URLSearchParams({ return: returnTo });
  if (tenant !== null) query.set("tenant", tenant);
  return `${signInPaths.signIn}?${query.toString()}`;
}
