import { FileText } from "lucide-react";
import { type Control, useWatch } from "react-hook-form";
import { dataQuoteInWords, dataSourceInWords, pagesInWords } from "#domain";
import { Button, Entered } from "#ui";
import {
  type ArrivedField,
  type ArrivedSource,
  type ArrivedValue,
  isFromData,
} from "./arrived-value.ts";
import { type Fax, useFaxField } from "./fax-context.ts";
import {
  entriesOf,
  faxFieldLabels,
  fieldsOfFax,
  isEntered,
  proposalInWords,
} from "./fax-values.ts";
import type { NewCaseEntries } from "./new-case.ts";

/** More of them are read on the pages themselves. */
const mostShown = 3;

/** What the fax says for a field, under it: words and page, to take with one click, or taken and not yet confirmed. */
export function FaxField({
  field,
  control,
}: {
  readonly field: ArrivedField;
  readonly control: Control<NewCaseEntries>;
}) {
  const found = useFaxField(field);
  return found === null ? null : <FaxLines {...found} field={field} control={control} />;
}

function FaxLines({
  fax,
  proposals,
  field,
  control,
}: {
  readonly fax: Fax;
  readonly proposals: readonly ArrivedValue[];
  readonly field: ArrivedField;
  readonly control: Control<NewCaseEntries>;
}) {
  const entries = useWatch({ control, compute: (all: NewCaseEntries) => all });
  const isTaken = (proposal: ArrivedValue) => isEntered(entries, entriesOf(proposal, fax.planZone));
  const taken = proposals.find(isTaken);
  const origin = proposals.some(isFromData) ? "From the request data" : "From the fax";
  const others = proposals.filter((proposal) => proposal !== taken).slice(0, mostShown);
  // What data says otherwise stays in sight: the form was filled from it, and nobody chose between the two yet.
  const shown = taken === undefined ? others : isFromData(taken) ? [taken, ...others] : [taken];
  return (
    <ul aria-label={`${origin}: ${faxFieldLabels[field]}`} className="mt-1 grid gap-1 text-sm">
      {shown.map((proposal) => (
        <li key={proposal.value} className={frameOf(proposal, taken)}>
          {proposal === taken ? (
            isFromData(proposal) ? null : (
              <span className="font-medium">From the fax: </span>
            )
          ) : (
            <Button
              size="small"
              data-choice-of={field}
              onClick={() => {
                fax.onUse(proposal);
                // The button is gone once its value is taken: the field itself is where one goes on.
                document.getElementById(fieldsOfFax[field][0])?.focus();
              }}
              aria-label={`Use ${proposalInWords(proposal, fax.planZone)} as ${faxFieldLabels[field]}`}
              className="mr-1.5 max-w-full"
            >
              <span className="min-w-0 truncate">
                Use {proposalInWords(proposal, fax.planZone)}
              </span>
            </Button>
          )}
          <Source mention={proposal.mentions[0]} fax={fax} value={proposal.value} />
        </li>
      ))}
    </ul>
  );
}

/** Data that says just what stands in the field is one quiet line; words of their own are set apart. */
function frameOf(proposal: ArrivedValue, taken: ArrivedValue | undefined): string {
  if (proposal !== taken) return "border-l-3 border-line-strong px-2 py-0.5";
  return isQuoted(proposal.mentions[0], proposal.value)
    ? "rounded-md border-l-3 border-accent bg-accent-soft px-2 py-1"
    : "";
}

/** The words on the page, and the way to them. */
export function Source({
  mention,
  fax,
  value,
}: {
  readonly mention: ArrivedSource;
  readonly fax: Fax;
  /** What stands in the field: data that says just this needs no second line of it. */
  readonly value?: string;
}) {
  const name = fax.nameOf(mention);
  const page = pagesInWords([[mention.page, mention.page]]);
  return (
    <span className="text-ink-muted">
      {isQuoted(mention, value) ? (
        <q className="break-words">
          <Entered text={wordsOf(mention)} />
        </q>
      ) : null}
      {mention.origin === "ocr" ? (
        <span> (read by OCR{mention.isDoubtful ? ", check the letters" : ""})</span>
      ) : null}{" "}
      <button
        type="button"
        onClick={() => fax.onShow(mention)}
        className="inline-flex items-center gap-1 text-accent underline underline-offset-2 hover:text-accent-strong"
      >
        <FileText aria-hidden="true" className="size-3.5" />
        {mention.data !== undefined
          ? dataSourceInWords(mention.data)
          : name === undefined
            ? `Show ${page}`
            : `Show ${name}, ${page}`}
      </button>
    </span>
  );
}

/** Data that says just what stands in the field is not quoted again. */
function isQuoted(mention: ArrivedSource, value?: string): boolean {
  return mention.data === undefined || wordsOf(mention) !== value;
}

function wordsOf({ words, data }: ArrivedSource): string {
  return data === undefined ? words : dataQuoteInWords(words, data).trim();
}
