import { groupBy } from "../case/group-by.ts";
import { linesOfBusiness, type LineOfBusiness, urgencies } from "../clocks/due-rules.ts";
import type { CaseFigures } from "./case-figures.ts";
import { type Spread, spreadOf } from "./statistics.ts";

/** The rule under which a line of business publishes these figures each year, and at which level. */
export type PublicRule = {
  readonly rule: string;
  readonly level: string;
};

/** CMS-0057-F, 89 FR 8758; lines that are not here are not bound by it. */
export const publicRules: Readonly<Partial<Record<string, PublicRule>>> = {
  "medicare-advantage": { rule: "42 CFR 422.122(c)", level: "Contract" },
  "medicaid-managed-care": { rule: "42 CFR 438.210(f)", level: "Plan" },
  qhp: {
    rule: "45 CFR 156.223(c), only for issuers on the federally facilitated exchange",
    level: "Issuer",
  },
};

/**
 * Which requests belong to a year: those first decided in it, or those received in it, as CMS's Medicaid report
 * form (MCPAR, D1.XIII.1-3) asks.
 */
export const publicBases = ["decided", "received"] as const;
export type PublicBasis = (typeof publicBases)[number];

export type PublicChoice = {
  readonly year: number;
  /** The plan's zone, in which its calendar year begins and ends. */
  readonly zone: string;
  readonly basis: PublicBasis;
};

/** Who publishes: a line of business, and the contract, plan or issuer in it; "" where none was entered. */
type Publisher = { readonly lineOfBusiness: string; readonly contract: string };

/** The public yearly figures of one publisher and urgency, aggregated for all items and services. */
export type PublicFigures = Publisher & {
  readonly urgency: string;
  /** All requests of the year: what follows adds up to it. */
  readonly requests: number;
  readonly approved: number;
  /** Counted apart: the rule does not say on which side they belong. */
  readonly partiallyApproved: number;
  readonly denied: number;
  /** Not decided before they were taken back; none among those that are counted by their decision. */
  readonly withdrawn: number;
  /** Not decided yet. */
  readonly undecided: number;
  /** Not approved in full at first, appealed, and approved then. The rule asks it of standard requests alone. */
  readonly approvedAfterAppeal: number | undefined;
  /** From receipt to the first decision: days for standard requests, hours for expedited ones. */
  readonly time: Spread | null;
  /** Decided requests whose time of receipt is missing, or later than the decision. */
  readonly withoutTime: number;
};

/** One figure of a publisher over standard and expedited requests together. */
export type ExtendedFigures = Publisher & {
  readonly requests: number;
  /** Approved at the first decision, after the time for the review had been extended. */
  readonly approvedAfterExtension: number;
};

export type PublicYear = {
  readonly year: number;
  readonly basis: PublicBasis;
  readonly rows: readonly PublicFigures[];
  readonly extended: readonly ExtendedFigures[];
  /** Requests whose line of business or urgency is not known: in no row. */
  readonly unassigned: number;
};

/** The years of which there are requests, newest first. */
export function publicYears(
  figures: readonly CaseFigures[],
  { zone, basis }: Omit<PublicChoice, "year">,
): readonly number[] {
  const found = figures.flatMap((one) => {
    const at = instantOf(one, basis);
    return at === undefined ? [] : [yearIn(at, zone)];
  });
  return [...new Set(found)].toSorted((one, other) => other - one);
}

export function publicFiguresOf(
  figures: readonly CaseFigures[],
  { year, zone, basis }: PublicChoice,
): PublicYear {
  const ofYear = figures.filter((one) => {
    const at = instantOf(one, basis);
    return at !== undefined && yearIn(at, zone) === year;
  });
  const published = linesOfBusiness.flatMap((lineOfBusiness) =>
    contractsOf(ofYear, lineOfBusiness).map(([contract, own]) => ({
      lineOfBusiness,
      contract,
      // What has neither urgency is in no row.
      own: own.filter(({ urgency }) => urgencies.some((one) => one === urgency)),
    })),
  );
  const rows = published.flatMap(({ own, ...publisher }) =>
    urgencies.flatMap((urgency) => {
      const ofUrgency = own.filter((one) => one.urgency === urgency);
      return ofUrgency.length === 0 ? [] : [rowOf(publisher, urgency, ofUrgency)];
    }),
  );
  const extended = published.flatMap(({ own, ...publisher }): readonly ExtendedFigures[] => {
    const approved = own.filter(({ decisions: [first] }) => first?.outcome === "approved");
    return own.length === 0
      ? []
      : [
          {
            ...publisher,
            requests: own.length,
            approvedAfterExtension: approved.filter(wasExtendedBefore).length,
          },
        ];
  });
  const assigned = rows.reduce((sum, { requests }) => sum + requests, 0);
  return { year, basis, rows, extended, unassigned: ofYear.length - assigned };
}

/** Its requests by contract, in the order of their names, those without one last. */
function contractsOf(
  ofYear: readonly CaseFigures[],
  lineOfBusiness: LineOfBusiness,
): readonly (readonly [contract: string, own: readonly CaseFigures[]])[] {
  const ofLine = ofYear.filter((one) => one.lineOfBusiness === lineOfBusiness);
  return [...groupBy(ofLine, ({ contract }) => contract)].toSorted(([one], [other]) =>
    one === "" ? 1 : other === "" ? -1 : one < other ? -1 : 1,
  );
}

/** By which instant a request belongs to a year; undefined where it belongs to none. */
function instantOf(
  { decisions: [first], receivedAt }: CaseFigures,
  basis: PublicBasis,
): string | undefined {
  return basis === "decided" ? first?.at : receivedAt;
}

function rowOf(publisher: Publisher, urgency: string, own: readonly CaseFigures[]): PublicFigures {
  const first = (outcome: string): number =>
    own.filter(({ decisions: [decision] }) => decision?.outcome === outcome).length;
  const open = own.filter(({ decisions }) => decisions.length === 0);
  const withdrawn = open.filter(({ state }) => state === "withdrawn").length;
  const hours = own.flatMap(hoursToDecision);
  return {
    ...publisher,
    urgency,
    requests: own.length,
    approved: first("approved"),
    partiallyApproved: first("partially-approved"),
    denied: first("adverse"),
    withdrawn,
    undecided: open.length - withdrawn,
    approvedAfterAppeal:
      urgency === "standard" ? own.filter(isApprovedAfterAppeal).length : undefined,
    time: spreadOf(urgency === "standard" ? hours.map((count) => count / 24) : hours),
    withoutTime: own.length - open.length - hours.length,
  };
}

function isApprovedAfterAppeal({ decisions: [first, ...later] }: CaseFigures): boolean {
  return (
    first !== undefined &&
    first.outcome !== "approved" &&
    later.some(({ outcome, isAfterAppeal }) => isAfterAppeal && outcome === "approved")
  );
}

function wasExtendedBefore({ decisions: [first], extendedAt }: CaseFigures): boolean {
  return first !== undefined && extendedAt.some((at) => Date.parse(at) <= Date.parse(first.at));
}

function hoursToDecision({ receivedAt, decisions: [first] }: CaseFigures): readonly number[] {
  if (receivedAt === undefined || first === undefined) return [];
  const hours = (Date.parse(first.at) - Date.parse(receivedAt)) / 3_600_000;
  return hours >= 0 ? [hours] : [];
}

const years = new Map<string, Intl.DateTimeFormat>();

function yearIn(instant: string, zone: string): number {
  const format =
    years.get(zone) ?? new Intl.DateTimeFormat("en-US", { timeZone: zone, year: "numeric" });
  years.set(zone, format);
  return Number(format.format(Date.parse(instant)));
}
