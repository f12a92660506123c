import { useState } from "react";
import { useMinute, useVerificationCode } from "#data";
import {
  copyOf,
  type Determination,
  dueLetters,
  needsDenialForm,
  noticeKinds,
  noticeWords,
  partsOf,
  stateWords,
} from "#domain";
import type { CriteriaSet, ParameterValues } from "#criteria";
import { ChoiceField, EmptyState, Question } from "#ui";
import { AuthorizationNumber } from "./authorization-number.tsx";
import { ExampleDetails } from "./example-details.tsx";
import { FindingList } from "./finding-list.tsx";
import { GapList } from "./gap-list.tsx";
import { ProviderCopy } from "./provider-copy.tsx";
import { FormEditor } from "./form-editor.tsx";
import { LetterSheet } from "./letter-sheet.tsx";
import type { NoticePageProps } from "./notice-page.tsx";
import { SendPanel } from "./send-panel.tsx";
import { useLetterSource, writtenLetter } from "./use-letter.ts";

type LetterEditorProps = NoticePageProps & {
  readonly set: CriteriaSet;
  readonly parameters: ParameterValues;
  /** Every determination of the case, oldest first. */
  readonly determinations: readonly Determination[];
  /** Called before the letter that was sent appears below. */
  readonly onWriting: () => void;
};

/** The letter that is due, as it will print, beside what the checks found and the button that sends it. */
export function LetterEditor(props: LetterEditorProps) {
  const { opened, determinations } = props;
  const due = dueLetters(opened.value, determinations);
  const [chosen, setChosen] = useState<string | null>(null);
  const [typed, setTyped] = useState<string>();
  const read = useLetterSource(opened.value, determinations, props);
  const source = typed === undefined ? read : { ...read, authorizationNumber: typed };
  const minute = useMinute();
  const code = useVerificationCode(opened.value.id);
  const kind = due.find((one) => one === chosen) ?? due[0];
  if (kind === undefined) {
    return determinations.some(({ notice }) => notice !== undefined) ? null : (
      <EmptyState title="No letter is due">
        {`Case status: ${stateWords[opened.value.state]}. A letter appears here after a decision is signed, information is requested, or the clock is extended.`}
      </EmptyState>
    );
  }
  const now = new Date(minute).toISOString();
  const written = writtenLetter(kind, source, now);
  return (
    <section aria-labelledby="due-letter" className="grid gap-4">
      <h2 id="due-letter" className="text-xl font-semibold print:hidden">
        {noticeWords[kind]}
      </h2>
      {due.length < 2 ? null : (
        <div className="print:hidden">
          <Question id="letter-kind" kind="group" label="Letter">
            <ChoiceField
              name="letter-kind"
              isClearable={false}
              value={kind}
              onValueChange={setChosen}
              options={noticeKinds
                .filter((noticeKind) => due.includes(noticeKind))
                .map((include) => ({ value: include, label: noticeWords[include] }))}
            />
          </Question>
        </div>
      )}
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,52rem)_minmax(20rem,26rem)]">
        {written.ok && needsDenialForm(written.letter) ? (
          <FormEditor key={kind} {...props} {...{ kind, source, written, now }} />
        ) : written.ok ? (
          <>
            <aside
              aria-label="Checks and sending"
              className="grid gap-5 xl:sticky xl:top-(--below-bar) xl:order-2 print:hidden"
            >
              {props.hasOwnPlan ? (
                <ExampleDetails
                  plan={props.plan}
                  lineOfBusiness={written.letter.lineOfBusiness}
                  parts={[...partsOf(written.letter), ...copyOf(written.letter)]}
                />
              ) : null}
              {kind === "approval" || kind === "partial" ? (
                <AuthorizationNumber
                  value={typed ?? opened.value.request.authorizationNumber ?? ""}
                  onChange={setTyped}
                />
              ) : null}
              <SendPanel key={kind} {...props} {...{ kind, source, written, now }} />
              <FindingList findings={written.findings} letter={written.letter} />
            </aside>
            <div className="grid min-w-0 gap-5">
              <LetterSheet parts={partsOf(written.letter)} code={code} />
              <ProviderCopy parts={copyOf(written.letter)} code={code} />
            </div>
          </>
        ) : (
          <GapList gaps={written.gaps} />
        )}
      </div>
    </section>
  );
}
