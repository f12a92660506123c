import {
  type CaseCitation,
  type CaseRecord,
  dataSourceOf,
  newCaseId,
  type Person,
  valueAt,
} from "#domain";
import { type FactPath, requestPaths } from "#criteria";
import type { ArrivedField, ArrivedSource, ArrivedValue } from "./arrived-value.ts";
import { entriesOf, isEntered } from "./fax-values.ts";
import type { NewCaseEntries } from "./new-case.ts";

/** The fields of the form that are answers of the request, and so have sources. */
const factOf: Readonly<Partial<Record<ArrivedField, FactPath>>> = {
  cptCode: requestPaths.cptCode,
  diagnosisCodes: requestPaths.diagnosisCodes,
  procedureDescription: requestPaths.procedureDescription,
  received: requestPaths.receivedAt,
  urgency: requestPaths.urgency,
  lineOfBusiness: requestPaths.lineOfBusiness,
  // Of the criteria that ask for them; in others they are details of the request, and have no source.
  serviceFrom: "request.serviceFrom",
  units: "request.units",
  side: "request.side",
};

/** A proposal that the form holds when the case is created: by that it is confirmed. */
export type Confirmed = { readonly path: FactPath; readonly citation: CaseCitation };

/** What of the fax is confirmed by creating the case with these entries, with its source. */
export function confirmedFrom(
  proposals: readonly ArrivedValue[],
  entries: NewCaseEntries,
  planZone: string,
  citationOf: (mention: ArrivedSource) => CaseCitation,
): readonly Confirmed[] {
  return proposals.flatMap((proposal) => {
    const path = factOf[proposal.field];
    return path !== undefined && isEntered(entries, entriesOf(proposal, planZone))
      ? [{ path, citation: citationOf(proposal.mentions[0]) }]
      : [];
  });
}

export function citationsOf(confirmed: readonly Confirmed[]): CaseRecord["citations"] {
  return Object.fromEntries(confirmed.map(({ path, citation }) => [path, citation]));
}

/** The created case with who confirmed which passage, for its history; the case itself where nothing was. */
export function withConfirmations(
  record: CaseRecord,
  confirmed: readonly Confirmed[],
  by: Person,
  at: string,
): CaseRecord {
  const actions = confirmed.flatMap(({ path, citation }) => {
    const value = valueAt(record.answers, path);
    const { document, page, quote = "", origin } = citation;
    if (value === undefined || typeof page !== "number") return [];
    const source = {
      ...{ document, page, quote },
      ...(origin === undefined ? {} : { origin }),
      ...dataSourceOf(citation),
    };
    return [[newCaseId(), { kind: "accepted" as const, path, value, source, by, at }] as const];
  });
  return actions.length === 0
    ? record
    : { ...record, proposalActions: { ...record.proposalActions, ...Object.fromEntries(actions) } };
}
