import { Entered, LiveRegion, Question, TextField } from "#ui";
import { useState } from "react";
import { type ContentsPart, searchContents } from "./contents.ts";

export type TableOfContentsProps = {
  readonly contents: readonly ContentsPart[];
  /** Id the address points to. */
  readonly target: string;
};

/** Links to every part and criterion of the page, with a search over what they say. */
export function TableOfContents({ contents, target }: TableOfContentsProps) {
  const [search, setSearch] = useState("");
  const found = searchContents(contents, search);
  const count = found.reduce((sum, part) => sum + Math.max(1, part.entries.length), 0);
  return (
    <nav aria-label="Contents" className="grid gap-2 text-sm">
      <Question id="search-criteria" label="Search the criteria">
        <TextField
          type="search"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      </Question>
      <LiveRegion>{search === "" ? "" : `${String(count)} found`}</LiveRegion>
      {found.length === 0 ? (
        <p className="text-ink-muted">
          No results for “<Entered text={search} />
          ”.
        </p>
      ) : (
        <ul className="grid gap-0.5">
          {found.map((part) => (
            <li key={part.id}>
              <ContentsLink id={part.id} title={part.title} isCurrent={part.id === target} isPart />
              {part.entries.length === 0 ? null : (
                <ul className="mb-1 ml-2 border-l border-line">
                  {part.entries.map(({ id, title }) => (
                    <li key={id}>
                      <ContentsLink id={id} title={title} isCurrent={id === target} />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}

function ContentsLink({
  id,
  title,
  isCurrent,
  isPart = false,
}: {
  readonly id: string;
  readonly title: string;
  readonly isCurrent: boolean;
  readonly isPart?: boolean;
}) {
  return (
    <a
      href={`#${id}`}
      aria-current={isCurrent ? "location" : undefined}
      className={[
        "block min-h-6 rounded-sm px-2 py-1 leading-4 no-underline hover:bg-sunken aria-[current]:bg-accent-soft aria-[current]:text-accent pointer-coarse:py-2",
        isPart ? "font-medium text-ink" : "text-ink-muted hover:text-ink",
      ].join(" ")}
    >
      {title}
    </a>
  );
}
