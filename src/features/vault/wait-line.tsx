import { useState } from "react";
import { LiveRegion } from "#ui";
import { waitInWords, waitSpoken } from "./vault-words.ts";

/** How long no try is taken. Seen counting down, and spoken only as it begins and ends. */
export function WaitLine({ seconds }: { readonly seconds: number }) {
  return (
    <>
      {seconds === 0 ? null : (
        <p aria-hidden="true" className="text-sm text-ink-muted">
          After several wrong tries the next one has to wait:{" "}
          <span className="font-semibold text-ink">{waitInWords(seconds)}</span>
        </p>
      )}
      <SpokenOnce seconds={seconds} />
    </>
  );
}

function SpokenOnce({ seconds }: { readonly seconds: number }) {
  const [began, setBegan] = useState(0);
  if (seconds === 0 && began > 0) setBegan(-1);
  if (seconds > 0 && began <= 0) setBegan(seconds);
  return (
    <LiveRegion>
      {began > 0
        ? `Wait ${waitSpoken(began)} before the next try.`
        : began < 0
          ? "You can try again now."
          : ""}
    </LiveRegion>
  );
}
