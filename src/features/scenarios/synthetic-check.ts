import { type CaseRecord, isPlainObject } from "#domain";

/**
 * What about a case does not look made up; empty when everything does. A scenario is kept for good and passed
 * on, so nothing of a real person may get into one.
 */
export function doubtsAbout(record: CaseRecord): readonly string[] {
  if (record.origin.kind === "sample") return textDoubts(record);
  const { member, request } = record;
  return [
    ...(isSaidToBeSynthetic(member.name) ? [] : ["The member’s name doesn’t look fictional."]),
    ...(isSyntheticId(member.memberId)
      ? []
      : ["The member ID doesn’t start with SYN, TEST, or SAMPLE."]),
    ...(isSaidToBeSynthetic(request.requestingProvider)
      ? []
      : ["The requesting provider’s name doesn’t look fictional."]),
    ...(isSaidToBeSynthetic(request.facility)
      ? []
      : ["The facility’s name doesn’t look fictional."]),
    ...textDoubts(record),
  ];
}

/** As the samples have it: "Sample, Impar (SYN-02)", "Sample facility (synthetic)". Nothing entered is nobody. */
function isSaidToBeSynthetic(name: string): boolean {
  return name.trim() === "" || /\b(sample|synthetic|example|made[- ]up|test|demo)\b/i.test(name);
}

function isSyntheticId(id: string): boolean {
  return id.trim() === "" || /^(syn|test|sample|demo|example)\b/i.test(id.trim());
}

/** Numbers by which a person could be found, in whatever was typed freely. */
function textDoubts({ notes, answers }: CaseRecord): readonly string[] {
  const texts = [notes, ...textsIn(answers)];
  return identifying.flatMap(({ what, pattern }) =>
    texts.some((text) => pattern.test(text)) ? [`Text in the case contains ${what}.`] : [],
  );
}

const identifying = [
  { what: "what looks like a Social Security number", pattern: /\b\d{3}-\d{2}-\d{4}\b/ },
  { what: "what looks like a telephone number", pattern: /\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b/ },
  { what: "an e-mail address", pattern: /\S@\S+\.\S/ },
] as const;

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isPlainObject(value) ? Object.values(value).flatMap(textsIn) : [];
}
