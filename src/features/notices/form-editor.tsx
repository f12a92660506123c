import { Download } from "lucide-react";
import { useVerificationCode } from "#data";
import { copyOf, denialFactsOf, type Determination, formParts, type NoticeKind } from "#domain";
import { Button, Callout } from "#ui";
import { ExampleDetails } from "./example-details.tsx";
import { FindingList } from "./finding-list.tsx";
import { LetterSheet } from "./letter-sheet.tsx";
import type { NoticePageProps } from "./notice-page.tsx";
import { ProviderCopy } from "./provider-copy.tsx";
import { SendPanel } from "./send-panel.tsx";
import { originOf, saveFilledForm, useFilledForm } from "./use-filled-form.ts";
import type { LetterSource, WrittenLetter } from "./use-letter.ts";

type FormEditorProps = NoticePageProps & {
  readonly kind: NoticeKind;
  readonly determinations: readonly Determination[];
  readonly onWriting: () => void;
  readonly source: LetterSource;
  readonly written: WrittenLetter & { readonly ok: true };
  /** The instant as of which it was written, ISO in UTC. */
  readonly now: string;
};

/** A denial under Medicare Advantage: the plan's form CMS-10003 with its texts, in place of a letter of ours. */
export function FormEditor(props: FormEditorProps) {
  const { written, source, now, denialForm, opened } = props;
  const { form } = denialForm;
  const facts = denialFactsOf(written.letter, { ...source, now });
  const state = useFilledForm(form, facts);
  const page = { form, state };
  const code = useVerificationCode(opened.value.id);
  return (
    <>
      <aside
        aria-label="Checks and sending"
        className="grid gap-5 xl:sticky xl:top-(--below-bar) xl:order-2 print:hidden"
      >
        <section aria-labelledby="denial-form" className="grid gap-3">
          <h3 id="denial-form" className="text-lg font-semibold">
            Form CMS-10003
          </h3>
          <p>
            A Medicare Advantage denial goes to the member on form CMS-10003, unaltered (42 CFR
            422.568(e)(1)). This workstation writes no letter of its own for it.
          </p>
          {state.kind === "none" ? (
            <Callout tone="warning" title="The plan’s form is not here">
              An administrator uploads CMS-10003 in Plan settings. Until then, fill in the form
              outside this workstation with the texts on this page, and record how, when, and to
              whom it was sent.
            </Callout>
          ) : null}
          {state.kind === "problems" ? (
            <Callout tone="critical" title="The form was not filled in">
              <ul className="grid list-disc gap-1 pl-5">
                {state.problems.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            </Callout>
          ) : null}
          {state.kind === "filled" ? (
            <div>
              <Button
                icon={<Download />}
                onClick={() => saveFilledForm(state.bytes, opened.value.request.reference)}
              >
                Download filled form
              </Button>
            </div>
          ) : null}
        </section>
        {props.hasOwnPlan ? (
          <ExampleDetails
            plan={props.plan}
            lineOfBusiness={written.letter.lineOfBusiness}
            parts={[...formParts(facts, originOf(page)), ...copyOf(written.letter)]}
          />
        ) : null}
        <SendPanel {...props} form={page} />
        <FindingList findings={written.findings} letter={written.letter} />
      </aside>
      <div className="grid min-w-0 gap-5">
        <LetterSheet
          parts={formParts(facts, originOf(page))}
          label="Texts for form CMS-10003"
          code={code}
        />
        <ProviderCopy parts={copyOf(written.letter)} code={code} />
      </div>
    </>
  );
}
