import type { FieldProposal, IncomingRequest, SentSource } from "#interop/fhir";
import type { ArrivedSource, ArrivedValue } from "../arrived-value.ts";

/** What only suggests a value, and is never entered without a click: where somebody lives is no jurisdiction yet. */
const suggested = new Set<FieldProposal["field"]>(["jurisdiction", "lineOfBusiness"]);

/**
 * What the data of a request says for the fields of the form. Clear is what it says once; of a contradiction nothing
 * is, but for the urgency, where the stricter comes first and less is never assumed.
 */
export function valuesOf(
  { fields }: Pick<IncomingRequest, "fields">,
  document: string,
): readonly ArrivedValue[] {
  return fields.map(({ field, value, sources }, index): ArrivedValue => {
    const [first, ...others] = sources;
    const mention = (source: SentSource) => mentionOf(source, document);
    const same = fields.filter((one) => one.field === field);
    const isFirst = fields.findIndex((one) => one.field === field) === index;
    const isClear = same.length === 1 || (field === "urgency" && isFirst);
    return {
      field,
      value: onOneLine(value),
      mentions: [mention(first), ...others.map(mention)],
      isSure: isClear && !suggested.has(field),
    };
  });
}

/** Fields of the form are of one line. */
function onOneLine(value: string): string {
  return value.replaceAll(/\s*[\r\n]+\s*/g, ", ");
}

function mentionOf({ resource, path, quote }: SentSource, document: string): ArrivedSource {
  return {
    ...{ document, page: 1, words: onOneLine(quote), origin: "data", isDoubtful: false },
    data: { resource, path },
  };
}

/**
 * What pages and data say together. The time of receipt is our own clock's where a request came as data: a line of a
 * fax machine within its papers says when they went somewhere else. What pages say otherwise than the data is no longer
 * clear.
 */
export function withData(
  pages: readonly ArrivedValue[],
  data: readonly ArrivedValue[],
): readonly ArrivedValue[] {
  if (data.length === 0) return pages;
  const isSame = (one: ArrivedValue, other: ArrivedValue) =>
    one.field === other.field && one.value.toLowerCase() === other.value.toLowerCase();
  const fields = new Set(data.map(({ field }) => field));
  return [
    ...data.map((value): ArrivedValue => {
      const also = pages.filter((page) => isSame(page, value)).flatMap(({ mentions }) => mentions);
      return { ...value, mentions: [...value.mentions, ...also] };
    }),
    ...pages
      .filter((page) => page.field !== "received" && !data.some((one) => isSame(one, page)))
      .map((page) => (fields.has(page.field) ? { ...page, isSure: false } : page)),
  ];
}
