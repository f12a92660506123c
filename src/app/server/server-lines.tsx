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
  const { link, unsent } = useSyncExternalStore(server.subscribe, server.getState);
  const isShown = link === "away" || link === "superseded" || unsent.length > 0;
  return (
    <>
      <section aria-label="Server" className={isShown ? lineClass : undefined}>
        {isShown ? <CloudOff aria-hidden="true" className="size-4 shrink-0 text-warning" /> : null}
        <div className="min-w-0 flex-1">
          <LiveRegion isVisible={isShown}>{wordsOf(link, unsent.length)}</LiveRegion>
        </div>
        {link === "superseded" ? (
          <Button size="small" onClick={() => window.location.reload()}>
            Reload
          </Button>
        ) : (
          unsent.slice(0, 3).map((caseId, index) => (
            <Link
              key={caseId}
              to="/cases/$caseId"
              params={{ caseId }}
              className="text-accent underline underline-offset-2"
            >
              {unsent.length === 1 ? "Open the case" : `Open case ${String(index + 1)}`}
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
): string {
  const unsent =
    unsentCount === 0
      ? ""
      : `Not saved to the server yet: changes to ${unsentCount === 1 ? "1 case" : `${String(unsentCount)} cases`}. They are on this device.`;
  if (link === "superseded") {
    return `The server has a new version. Reload to update. ${unsent === "" ? "Everything is saved." : unsent}`;
  }
  if (link === "away") {
    return `The server can’t be reached. You can read what you opened before and keep typing. Nothing can be signed until the connection is back. ${unsent}`.trim();
  }
  return unsent === "" ? "" : `${unsent} Open the case to save them.`;
}

const lineClass =
  "flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-warning-line bg-warning-soft px-4 py-1.5 text-ink lg:px-6 print:hidden";
