import {
  type CaseRecord,
  type DecisionDraft,
  type Determination,
  type Person,
  stateName,
  wasInformationRequested,
} from "#domain";

/** What a physician is reminded of before a decision against a request: facts, none of which blocks it. */
export function factsBeforeSigning(
  record: Pick<CaseRecord, "clockEvents" | "request">,
  determinations: readonly Pick<Determination, "action" | "disposition">[],
  { peerToPeer }: Pick<DecisionDraft, "peerToPeer">,
  { licence }: Pick<Person, "licence">,
  cited: { readonly count: number; readonly opened: number },
): readonly string[] {
  const wasAsked = wasInformationRequested(record, determinations);
  const spoke = peerToPeer.filter(({ outcome }) => outcome === "spoke").length;
  const { jurisdiction } = record.request;
  return [
    wasAsked
      ? "Information was requested for this case."
      : "No information was requested for this case.",
    peerToPeer.length === 0
      ? "No peer-to-peer was attempted."
      : `Peer-to-peer was attempted ${timesInWords(peerToPeer.length)}${spoke > 0 ? ", and you spoke" : "; no one was reached"}.`,
    cited.count === 0
      ? "No record page is cited for these criteria."
      : `You opened ${String(cited.opened)} of ${String(cited.count)} cited pages.`,
    ...(jurisdiction !== undefined && licence !== undefined && licence.state !== jurisdiction
      ? [
          `Your license is from ${stateName(licence.state)}. This review is under the law of ${stateName(jurisdiction)}.`,
        ]
      : []),
  ];
}

function timesInWords(count: number): string {
  return count === 1 ? "once" : `${String(count)} times`;
}
