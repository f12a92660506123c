import { Link, useNavigate } from "@tanstack/react-router";
import { ArrowRight } from "lucide-react";
import { useEffectEvent, useLayoutEffect } from "react";
import { areLettersOn, commandFor, isTypedInto, keyCommands, keysInWords } from "#data";
import { type CaseSummary, readDigest, sentUrgentWords } from "#domain";
import { buttonClass, Entered, KeyHint } from "#ui";

/** Leads to the next case, also by its key. */
export function NextCaseLink({ next }: { readonly next: CaseSummary }) {
  const navigate = useNavigate();
  const params = { caseId: next.id };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isTypedInto(event) || !areLettersOn() || commandFor("day", event) !== "nextCase") return;
    event.preventDefault();
    void navigate({ to: "/cases/$caseId", params });
  });
  // Before the page is painted: whoever sees it can press the key.
  useLayoutEffect(() => {
    const listening = new AbortController();
    document.addEventListener("keydown", (event) => onKey(event), { signal: listening.signal });
    return () => listening.abort();
  }, []);
  const digest = readDigest(next.digest);
  const name = next.memberName === "" ? next.reference : next.memberName;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      <Link to="/cases/$caseId" params={params} className={buttonClass({ variant: "primary" })}>
        Next case
        <ArrowRight aria-hidden="true" className="size-4" />
      </Link>
      <span>
        <Entered text={name === "" ? "Unnamed member" : name} />
        {digest?.isUrgent === true ? (
          <span className="font-medium text-critical"> · Red flag</span>
        ) : digest?.isSentUrgent === true ? (
          <span className="font-medium text-critical"> · {sentUrgentWords}</span>
        ) : null}
      </span>
      {keyCommands.day.nextCase.ways.map((way) => (
        <KeyHint key={way} keys={keysInWords(way)} />
      ))}
    </span>
  );
}
