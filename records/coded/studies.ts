import type { StudyRule } from "#criteria";
import type { Mention } from "../model/mention.ts";
import type { CodedEntry } from "./coded-entries.ts";
import {
  type CodedRecord,
  hasWord,
  mentionAt,
  notDone,
  notThisPain,
  anotherBodyPart,
} from "./coded-record.ts";
import { tableMatcher } from "./code-table.ts";

/** Imaging that was taken: one entry a report, its finding word for word. Images without a report are shown. */
export function studyMentions(
  record: CodedRecord,
  path: string,
  rule: StudyRule,
): readonly Mention[] {
  const match = tableMatcher(rule.studies);
  return record.entries.flatMap((one) => {
    const { entry, codes } = one;
    if (!["study", "report", "billed", "procedure"].includes(entry.kind)) return [];
    const row = match(codes);
    const modality = row?.modality ?? modalityOf(one, rule);
    if (modality === undefined) return [];
    const region = row?.region ?? regionOf(one, rule);
    const why = notDone(one) ?? (isElsewhere(one, record) ? anotherBodyPart : undefined);
    if (why !== undefined) return [mentionAt(path, one, { setAside: why })];
    if (region === undefined) {
      return [mentionAt(path, one, { setAside: "the part of the body is not named" })];
    }
    if (entry.value?.kind !== "text") {
      return [mentionAt(path, one, { setAside: "no finding is given" })];
    }
    const date = entry.date === undefined ? {} : { date: entry.date };
    return [
      mentionAt(path, one, {
        value: { modality, region, finding: entry.value.text, ...date },
      }),
    ];
  });
}

function isElsewhere(one: CodedEntry, record: CodedRecord): boolean {
  return one.entry.bodySite !== undefined && notThisPain(one, record) === anotherBodyPart;
}

function modalityOf({ entry }: CodedEntry, { modalities }: StudyRule): string | undefined {
  return modalities.find(({ dicom }) => entry.modalities?.some((code) => dicom.includes(code)))
    ?.modality;
}

function regionOf({ entry }: CodedEntry, { regions }: StudyRule): string | undefined {
  const said = [
    entry.text,
    entry.bodySite?.text,
    ...entry.codes.map(({ display }) => display),
    ...(entry.bodySite?.codes ?? []).map(({ display }) => display),
  ]
    .filter((part) => part !== undefined)
    .join(" | ")
    .toLowerCase();
  return regions.find(({ words }) => words.some((word) => hasWord(said, word)))?.region;
}
