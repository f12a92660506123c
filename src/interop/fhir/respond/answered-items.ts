import type {
  ClaimResponseAddItem,
  ClaimResponseItem,
  Extension,
  Period,
} from "@medplum/fhirtypes";
import { pasExtension, type ReviewAction } from "../pas/pas-names.ts";
import type { RequestItem } from "./request-parts.ts";
import { adjudicationOf } from "./review-action.ts";

/** What was decided on the items that the decision is about. */
export type ItemDecision = {
  readonly action: Exclude<ReviewAction, "A4">;
  /** Day of the decision, `YYYY-MM-DD`. */
  readonly issued: string;
  readonly period?: Period;
  readonly authorizationNumber?: string;
  /** Numbers of the notes that tell of it. */
  readonly notes: readonly number[];
};

/**
 * The items a case decides on: those of the code that was reviewed, or the only one that was not taken back where it
 * has no code to compare. The others were not reviewed, so they stay pended.
 */
export function reviewedItems(
  items: readonly RequestItem[],
  code: string | undefined,
): readonly RequestItem[] {
  const open = items.filter(({ isCancelled }) => !isCancelled);
  const codesOf = (item: RequestItem) =>
    (item.code?.coding ?? []).flatMap(({ code: one }) => one?.trim() ?? []);
  const same = open.filter((item) => code !== undefined && codesOf(item).includes(code));
  if (same.length > 0 || open.length > 1) return same;
  const isOther = code !== undefined && open.flatMap(codesOf).some((one) => billable.test(one));
  return isOther ? [] : open;
}

/** CPT (category I to III) and HCPCS codes, by their form: who sends them names their systems wrongly. */
const billable = /^(?:\d{4}[\dA-Z]|[A-V]\d{4})$/;

/** An item nobody has decided on yet, or ever will where it was taken back. */
export function undecidedItem(item: RequestItem, notes: readonly number[]): ClaimResponseItem {
  return {
    ...extended(namesOf(item)),
    itemSequence: item.sequence,
    ...numbered(notes),
    adjudication: adjudicationOf(item.isCancelled ? undefined : "A4"),
  };
}

/** An item that nothing was decided on, and nothing will be. */
export function withdrawnItem(item: RequestItem, notes: readonly number[]): ClaimResponseItem {
  return {
    ...extended(namesOf(item)),
    itemSequence: item.sequence,
    ...numbered(notes),
    adjudication: adjudicationOf(undefined),
  };
}

/** An item as it was decided; what a modified one was changed to is told by `grantedItem`. */
export function decidedItem(item: RequestItem, decision: ItemDecision): ClaimResponseItem {
  const isCertified = decision.action === "A1";
  return {
    ...extended([
      ...namesOf(item),
      ...(decision.action === "A3" ? [] : authorizationOf(decision)),
      ...(isCertified ? item.providers.map(authorizedProvider) : []),
    ]),
    itemSequence: item.sequence,
    ...numbered(decision.notes),
    adjudication: adjudicationOf(
      decision.action,
      isCertified ? decision.authorizationNumber : undefined,
    ),
  };
}

/** What was granted in the place of an item that was modified, by the same sequence (spec-36, spec-37). */
export function grantedItem(
  item: RequestItem,
  decision: ItemDecision,
  granted: string,
): ClaimResponseAddItem {
  return {
    ...extended([...item.traces.map(traceOf), ...authorizationOf(decision)]),
    itemSequence: [item.sequence],
    ...(item.providers.length === 0
      ? {}
      : { provider: item.providers.map((reference) => ({ reference })) }),
    productOrService: {
      ...(item.code?.coding === undefined ? {} : { coding: item.code.coding }),
      text: granted,
    },
    ...numbered(decision.notes),
    adjudication: adjudicationOf("A1", decision.authorizationNumber),
  };
}

function namesOf(item: RequestItem): readonly Extension[] {
  const { serviced } = item;
  const url = pasExtension("itemRequestedServiceDate");
  return [
    ...item.traces.map(traceOf),
    ...(serviced === undefined
      ? []
      : [
          "day" in serviced
            ? { url, valueDate: serviced.day }
            : { url, valuePeriod: serviced.period },
        ]),
  ];
}

function traceOf(trace: RequestItem["traces"][number]): Extension {
  return { url: pasExtension("itemTraceNumber"), valueIdentifier: trace };
}

function authorizationOf({ issued, period }: ItemDecision): readonly Extension[] {
  return [
    { url: pasExtension("itemPreAuthIssueDate"), valueDate: issued },
    ...(period === undefined
      ? []
      : [{ url: pasExtension("itemPreAuthPeriod"), valuePeriod: period }]),
  ];
}

/** 0..* in 2.2.1 and 1..* in the guide after it: told of every certified item. */
function authorizedProvider(reference: string): Extension {
  return {
    url: pasExtension("itemAuthorizedProvider"),
    extension: [{ url: "provider", valueReference: { reference } }],
  };
}

function extended(extension: readonly Extension[]) {
  return extension.length === 0 ? {} : { extension: [...extension] };
}

function numbered(notes: readonly number[]) {
  return notes.length === 0 ? {} : { noteNumber: [...notes] };
}
