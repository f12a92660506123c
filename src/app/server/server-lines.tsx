import { Link } from "@tanstack/react-router";
import { CloudOff } from "lucide-react";
import { useSyncExternalStore } from "react";
import type { ServerConnection } from "#domain";
import { Button, LiveRegion } from "#ui";
import { AccessLine } from "../../features/sign-in/index.ts";
import type { Access } from "./access.ts";

/** Above every page: whether the server can be reached, and what is not saved on it yet. */
export function ServerLines({
  server,
  access,
}: {
  readonly server: ServerConnection;
  readonly access: Access | null;
}) {
  const { link, unsent, unreadable } = useSyncExternalStore(server.subscribe, server.getState);
  const cases = [...new Set([...unsent, ...unreadable])];
  const isShown = link === "away" || link === "superseded" || cases.length > 0;
  return (
    <>
      <section aria-label="Server" className={isShown ? lineClass : undefined}>
        {isShown ? <CloudOff aria-hidden="true" className="size-4 shrink-0 text-warning" /> : null}
        <div className="min-w-0 flex-1">
          <LiveRegion isVisible={isShown}>
            {wordsOf(link, unsent.length, unreadable.length)}
          </LiveRegion>
        </div>
        {link === "superseded" ? (
          <Button size="small" onClick={() => window.location.reload()}>
            Reload
          </Button>
        ) : (
          cases.slice(0, 3).map((caseId, index) => (
            <Link
              key={caseId}
              to="/cases/$caseId"
              params={{ caseId }}
              className="text-accent underline underline-offset-2"
            >
              {cases.length === 1 ? "Open the case" : `Open case ${String(index + 1)}`}
            </Link>
          ))
        )}
      </section>
      {access === null ? null : <ConfirmationLine access={access} />}
    </>
  );
}

/** Why a proof of identity came to nothing. */
function ConfirmationLine({ access }: { readonly access: Access }) {
  const { answer } = useSyncExternalStore(access.subscribe, access.get);
  return <AccessLine problem={answer?.signedIn === true ? answer.problem : null} />;
}

function wordsOf(
  link: ReturnType<ServerConnection["getState"]>["link"],
  unsentCount: number,
  unreadableCount: number,
): string {
  const unsent =
    unsentCount === 0
      ? ""
      : `Not saved to the server yet: changes to ${casesIn(unsentCount)}. They are encrypted on this device.`;
  const unreadable =
    unreadableCount === 0
      ? ""
      : `Changes to ${casesIn(unreadableCount)} that were on this device can no longer be opened. Open the case to check what is saved.`;
  if (link === "superseded") {
    return `The server has a new version. Reload to update. ${unsent === "" ? "Everything is saved." : unsent}`;
  }
  if (link === "away") {
    return `The server can’t be reached. You can read what you opened on this page and keep typing. Keep this page open: after a reload, nothing can be shown until the server is back. Nothing can be signed until then. ${unsent}`.trim();
  }
  return [unsent === "" ? "" : `${unsent} Open the case to save them.`, unreadable]
    .join(" ")
    .trim();
}

function casesIn(count: number): string {
  return count === 1 ? "1 case" : `${String(count)} cases`;
}

const lineClass =
  "flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-warning-line bg-warning-soft px-4 py-1.5 text-ink lg:px-6 print:hidden";
