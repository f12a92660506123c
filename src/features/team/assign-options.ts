import {
  assigneesFor,
  type CaseRecord,
  type Determination,
  isQueue,
  type Person,
  physicianFit,
  type PhysicianFit,
  type PoolPhysician,
} from "#domain";

/** Somebody, or a queue, that a case can be assigned to. */
export interface AssignOption {
  readonly value: string;
  readonly label: string;
  readonly group: string;
}

export interface AssignChoices {
  readonly options: readonly AssignOption[];
  /** How the case fits whom it is assigned to now; null for a nurse, a queue, or nobody. */
  readonly current: PhysicianFit | null;
}

const groups = {
  queues: "Queues",
  nurses: "Nurse reviewers",
  fits: "Physician advisors this case fits",
  others: "Physician advisors it doesn’t fit",
} as const;

/**
 * Everybody a case can be assigned to, by whether it fits and why not, those whose turn it is first. Nobody is left
 * out: whoever assigns may know better.
 *
 * @param day - ISO, in the zone of the plan
 */
export function assignChoices({
  record,
  people,
  physicians,
  determinations,
  day,
}: {
  readonly record: Pick<CaseRecord, "state" | "assignee" | "request" | "answers" | "criteriaSet">;
  readonly people: readonly Person[];
  readonly physicians: readonly PoolPhysician[];
  readonly determinations: readonly Determination[];
  readonly day: string;
}): AssignChoices {
  const { assignee, state } = record;
  const names = assigneesFor(people, state);
  const offered = assignee === undefined || names.includes(assignee) ? names : [assignee, ...names];
  const fits = new Map(
    physicians.map((physician) => [
      physician.person.name,
      physicianFit(physician, record, determinations, day),
    ]),
  );
  const options = offered.map((name): AssignOption => {
    if (isQueue(name)) return { value: name, label: name, group: groups.queues };
    const fit = fits.get(name);
    if (fit === undefined) return { value: name, label: name, group: groups.nurses };
    return fit.isOffered
      ? { value: name, label: name, group: groups.fits }
      : {
          value: name,
          label: name === assignee ? name : `${name}: ${fit.against.join("; ")}`,
          group: groups.others,
        };
  });
  const current = assignee === undefined ? null : (fits.get(assignee) ?? null);
  return { options: inGroups(options), current };
}

/** Those of one group stand together, in the place of the first. */
function inGroups(options: readonly AssignOption[]): readonly AssignOption[] {
  const order = [...new Set(options.map(({ group }) => group))];
  // Who fits stands before who doesn't.
  const rank = (group: string): number =>
    group === groups.others ? order.indexOf(groups.fits) + 0.5 : order.indexOf(group);
  return options.toSorted((one, other) => rank(one.group) - rank(other.group));
}
