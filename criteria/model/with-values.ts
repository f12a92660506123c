import type { CriteriaSet, Wordings } from "./criteria-set.ts";

export type Values = Readonly<Record<string, number | string>>;

/**
 * A set whose titles and wordings have the values of parameters in the place of their names, "{painMinMonths}
 * months or more" as "3 months or more". The same set where no text names a parameter.
 */
export function withValues(set: CriteriaSet, values: Values): CriteriaSet {
  const criteria = set.criteria.map((criterion) => filled(criterion, values));
  const pitfalls = set.pitfalls.map((pitfall) => filled(pitfall, values));
  const isSame =
    criteria.every((criterion, at) => criterion === set.criteria[at]) &&
    pitfalls.every((pitfall, at) => pitfall === set.pitfalls[at]);
  return isSame ? set : { ...set, criteria, pitfalls };
}

type Worded = { readonly title: string; readonly wordings?: Wordings };

function filled<Item extends Worded>(item: Item, values: Values): Item {
  const texts = [item.title, ...Object.values(item.wordings ?? {})];
  if (!texts.some((text) => placeholder.test(text))) return item;
  const title = fill(item.title, values);
  if (item.wordings === undefined) return { ...item, title };
  const { nurse, provider, member } = item.wordings;
  const wordings = {
    nurse: fill(nurse, values),
    provider: fill(provider, values),
    member: fill(member, values),
  };
  return { ...item, title, wordings };
}

const placeholder = /\{\w+\}/;

/** A text with values in the place of their names. A name that is no parameter stays as it is, so that a slip can be seen. */
export function fill(text: string, values: Values): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
