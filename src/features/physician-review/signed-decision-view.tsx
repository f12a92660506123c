import { formatDuration, intervalToDuration } from "date-fns";
import { momentInWords, statusTone, useMadeElsewhere, useSignedWith } from "#data";
import {
  circumstanceInWords,
  circumstanceNames,
  circumstanceWords,
  dayInWords,
  type Decision,
  type Determination,
  type FrozenBasis,
  frozenBasisOf,
  personInWords,
  pickReasonOf,
  stateWords,
} from "#domain";
import { setInWords, statuses, statusWords } from "#criteria";
import { Entered, DefinitionList, Disclosure, StatusTag } from "#ui";
import { PageSection } from "./page-section.tsx";
import { AttemptList } from "./peer-to-peer-fields.tsx";
import { ReviewerMatch } from "./reviewer-match.tsx";

/** A decision word for word as it was signed, read from its determination; nothing here is computed again. */
export function SignedDecisionView({
  determination,
  decision,
  code = null,
}: {
  readonly determination: Determination;
  readonly decision: Decision;
  /** The verification code of the case, to be printed with the decision. */
  readonly code?: string | null;
}) {
  const basis = frozenBasisOf(determination);
  const madeElsewhere = useMadeElsewhere(determination.caseId).ofSignature(determination.id);
  const signedWith = useSignedWith(determination.caseId, determination);
  const { outcome, rationale, parts, circumstances, peerToPeer } = decision;
  const about = [
    { term: "Decided", detail: <strong>{stateWords[outcome]}</strong> },
    { term: "Signed by", detail: personInWords(determination.recordedBy) },
    ...texts("Sign-in", madeElsewhere ?? ""),
    {
      term: "Signed at",
      detail: `${momentInWords(determination.recordedAt)}${lasting(determination, decision)}`,
    },
    { term: "Meaning", detail: decision.meaning },
    ...texts("Signature", signedWith?.line ?? ""),
    ...texts("Whose key", signedWith?.note ?? ""),
    ...(code === null
      ? []
      : [{ term: "Verification code", detail: <span className="font-mono">{code}</span> }]),
    ...(parts === undefined
      ? []
      : [
          { term: "Approved", detail: parts.approved },
          { term: "Not approved", detail: parts.notApproved },
        ]),
    {
      term: "Rationale",
      detail:
        rationale === "" ? (
          <span className="text-ink-muted">None entered.</span>
        ) : (
          <span className="whitespace-pre-line">
            <Entered text={rationale} />
          </span>
        ),
    },
    ...(decision.reliedOn.length === 0
      ? []
      : [
          {
            term: "Based on",
            detail: (
              <ul className="grid gap-0.5">
                {decision.reliedOn.map((id) => (
                  <li key={id}>
                    {titleOf(basis, id)}
                    <Reason text={pickReasonOf(decision, id)} />
                  </li>
                ))}
              </ul>
            ),
          },
        ]),
    ...texts(
      "Sentences confirmed as written",
      (decision.confirmedSentences ?? []).map(({ sentence }) => `“${sentence}”`).join(" "),
    ),
    ...texts("Why no information was requested", decision.noRequestReason ?? ""),
    ...texts("Differs from the recommendation", decision.overrideReason),
    ...texts("Pages not opened", decision.unopenedReason),
  ];
  const considered = circumstanceNames.filter((name) => circumstances[name] !== "");
  return (
    <PageSection title="The decision as signed">
      <div className="grid gap-4 rounded-lg border border-line bg-surface px-4 py-3">
        <DefinitionList items={about} />
        {considered.length === 0 ? null : (
          <div>
            <h3 className="font-semibold">Individual circumstances</h3>
            <DefinitionList
              items={considered
                .map((name) => ({
                  term: circumstanceWords[name],
                  detail: circumstanceInWords(circumstances[name]),
                }))
                .concat(texts("What was read", decision.circumstancesBasis ?? ""))}
            />
          </div>
        )}
        {decision.reviewerComparison === undefined ? null : (
          <div className="grid gap-1">
            <h3 className="font-semibold">Specialty and license at signing</h3>
            <ReviewerMatch {...decision.reviewerComparison} />
          </div>
        )}
        {peerToPeer.length === 0 ? null : (
          <div className="grid gap-1">
            <h3 className="font-semibold">Peer-to-peer</h3>
            <AttemptList attempts={peerToPeer} />
          </div>
        )}
        <Views decision={decision} basis={basis} />
        {basis === null ? null : <Frozen basis={basis} decision={decision} />}
      </div>
    </PageSection>
  );
}

/** Where the physician did not agree with the tool, criterion by criterion. */
function Views({
  decision: { views },
  basis,
}: {
  readonly decision: Decision;
  readonly basis: FrozenBasis | null;
}) {
  const against = views.filter(({ agrees }) => !agrees);
  if (views.length === 0) return null;
  return (
    <div>
      <h3 className="font-semibold">View of the criteria</h3>
      <p>
        Agreed with {views.length - against.length} of {views.length}.
      </p>
      {against.map(({ criterion, status, reason }) => (
        <p key={criterion} className="max-w-prose">
          <span className="font-medium">{titleOf(basis, criterion)}</span>, evaluated as{" "}
          {wordOf(status).toLowerCase()}, disagreed: <Entered text={reason} />
        </p>
      ))}
    </div>
  );
}

function Frozen({ basis, decision }: { readonly basis: FrozenBasis; readonly decision: Decision }) {
  const isFull = decision.advisoryMode === "full";
  return (
    <Disclosure
      headingLevel={3}
      summary="Basis of the decision"
      aside={setInWords(basis.criteriaSet)}
    >
      <div className="grid gap-2">
        {isFull ? <p className="font-medium">{basis.recommendationSentence}</p> : null}
        <p className="text-sm text-ink-muted">
          {setInWords(basis.criteriaSet)}
          {basis.asOf === undefined ? "" : `, as of ${dayInWords(basis.asOf)}`}
          {basis.sha256 === undefined ? "" : `, SHA-256 ${basis.sha256}`}. Pages opened:{" "}
          {decision.opened.length}.
        </p>
        {isFull ? (
          <ul className="grid gap-1">
            {basis.judgement.map(({ criterion, title, status, because }) => (
              <li key={criterion}>
                <span className="flex flex-wrap items-baseline justify-between gap-x-3">
                  <span className="font-medium">{title}</span>
                  <StatusTag tone={toneOf(status)} look="plain" label={wordOf(status)} />
                </span>
                <span className="block max-w-prose text-ink-muted">
                  <Entered isSentence text={because} />
                </span>
              </li>
            ))}
          </ul>
        ) : (
          <p>The tool’s evaluation is kept with the signature for audit. It was not shown.</p>
        )}
      </div>
    </Disclosure>
  );
}

/** From opening the case to signing it: a decision of two seconds is to be seen as one. */
function lasting({ recordedAt }: Determination, { startedAt }: Decision): string {
  if (startedAt === undefined) return "";
  const seconds = Math.round((Date.parse(recordedAt) - Date.parse(startedAt)) / 1000);
  const words = formatDuration(intervalToDuration({ start: 0, end: seconds * 1000 }));
  return `, ${words === "" ? "less than a second" : words} after the case was opened for it`;
}

function Reason({ text }: { readonly text: string }) {
  return text === "" ? null : (
    <>
      : <Entered text={text} />
    </>
  );
}

function texts(term: string, detail: string) {
  return detail === "" ? [] : [{ term, detail }];
}

function titleOf(basis: FrozenBasis | null, id: string): string {
  return basis?.judgement.find(({ criterion }) => criterion === id)?.title ?? id;
}

/** A status as it was signed; one that this release does not know is shown as it stands. */
function wordOf(status: string): string {
  const known = statuses.find((one) => one === status);
  return known === undefined ? status : statusWords[known];
}

function toneOf(status: string) {
  const known = statuses.find((one) => one === status);
  return known === undefined ? "muted" : statusTone[known];
}
