import { Link } from "@tanstack/react-router";
import { useCapabilities, usePersonSettings } from "#data";
import type { Person } from "#domain";
import { Button, buttonClass } from "#ui";

interface StartLine {
  readonly words: string;
  readonly action: string;
  readonly to: "/cases/new" | "/criteria" | "/queue" | "/settings" | "/qa/$";
}

const policy: StartLine = {
  words: "See what a policy asks for, without a case.",
  action: "Read a policy",
  to: "/criteria",
};

/** What each role does first, one action a line. */
const starts: Readonly<Record<Person["role"], readonly StartLine[]>> = {
  "nurse-reviewer": [
    {
      words: "Enter a request, then answer its questions.",
      action: "Enter a request",
      to: "/cases/new",
    },
    policy,
  ],
  "physician-advisor": [
    {
      words: "Cases that nurses hand off wait in your queue.",
      action: "Open your queue",
      to: "/queue",
    },
    policy,
  ],
  "qa-analyst": [
    {
      words: "Draw a sample for second review, and see agreement.",
      action: "Open second reviews",
      to: "/qa/$",
    },
    policy,
  ],
  administrator: [
    { words: "Letters need the plan’s details.", action: "Enter plan details", to: "/settings" },
    policy,
  ],
};

/** On an empty worklist: where to begin, until the person has read it. */
export function StartGuide({ person }: { readonly person: Person }) {
  const [settings, change] = usePersonSettings(person.id);
  const { takesOnlySamples } = useCapabilities();
  if (settings.hasReadStart === true) return null;
  const lines = starts[person.role].filter(({ to }) => !takesOnlySamples || to !== "/cases/new");
  return (
    <section
      aria-labelledby="start"
      className="grid gap-2 rounded-lg border border-info-line bg-info-soft px-4 py-3"
    >
      <div className="flex flex-wrap items-center gap-2">
        <h2 id="start" className="mr-auto font-semibold">
          Where to begin
        </h2>
        <Button variant="quiet" size="small" onClick={() => change({ hasReadStart: true })}>
          Hide
        </Button>
      </div>
      <ul className="grid gap-2">
        {lines.map(({ words, action, to }) => (
          <li key={action} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Link
              to={to}
              {...(to === "/qa/$" ? { params: { _splat: "" } } : {})}
              className={buttonClass({ size: "small" })}
            >
              {action}
            </Link>
            {words}
          </li>
        ))}
      </ul>
    </section>
  );
}
