import { codesOf, conceptInWords, conceptOf, conceptsAt, statusCodeAt } from "./concept.ts";
import { datesInWords, dayOf, whenAt } from "./dates.ts";
import { type JsonObject, listAt, objectAt, onOneLine, textAt } from "./fields.ts";
import {
  bodySiteOf,
  codesInWords,
  joined,
  notesOf,
  type ReadResource,
  reasonsOf,
} from "./reading.ts";
import { resultStatus, standing } from "./statuses.ts";

/** Images that were taken: how, of what, and what each series is called. */
export const readImagingStudy: ReadResource = (resource, references) => {
  const procedures = conceptsAt(resource, "procedureCode");
  const series = listAt(resource, "series");
  const modalities = [
    ...listAt(resource, "modality").map(({ item }) => textAt(item, "code")),
    ...series.map(({ item }) => textAt(objectAt(item, "modality"), "code")),
  ].flatMap((code) => (code === undefined ? [] : [code.toUpperCase()]));
  const sites = series.flatMap(({ item }) => {
    const site = objectAt(item, "bodySite");
    return site === undefined ? [] : (conceptOf({ coding: [site] }) ?? []);
  });
  const called = series.flatMap(({ item }) => textAt(item, "description") ?? []);
  const description = textAt(resource, "description");
  const sent = statusCodeAt(resource, "status");
  const status = resultStatus[sent ?? ""] ?? "not-finished";
  const date = dayOf(textAt(resource, "started"));
  const bodySite = bodySiteOf(sites);
  const named = joined(procedures.map((one) => conceptInWords(one)));
  const title = description ?? (named === "" ? "Imaging study" : named);
  const reasons = reasonsOf(resource, references);
  return {
    lines: [
      {
        section: "studies",
        path: "ImagingStudy.procedureCode",
        words: joined([
          `Images: ${title}`,
          [...new Set(modalities)].join(" "),
          bodySite?.text,
          ...called.map((one) => `series “${onOneLine(one)}”`),
          standing[status],
          datesInWords({ date }),
        ]),
        details: [joined([codesInWords({ codes: codesOf(procedures) }), sent], "; ")],
        ...(date === undefined ? {} : { date }),
        entry: {
          kind: "study",
          status,
          codes: codesOf(procedures),
          text: title,
          modalities: [...new Set(modalities)],
          ...(date === undefined ? {} : { date }),
          ...(bodySite === undefined ? {} : { bodySite }),
          ...(reasons.length === 0 ? {} : { reasons }),
        },
      },
    ],
    texts: notesOf(resource, "ImagingStudy", {
      heading: "Imaging",
      ...(date === undefined ? {} : { date }),
      isSearched: status === "done",
    }),
  };
};

/** A report: what was examined and, word for word, what it concludes. */
export const readReport: ReadResource = (resource, references) => {
  const concept = conceptOf(resource["code"]);
  const sent = statusCodeAt(resource, "status");
  const status = resultStatus[sent ?? ""] ?? "not-finished";
  const when = whenAt(resource, "effective");
  const date = when.date ?? dayOf(textAt(resource, "issued"));
  const name = conceptInWords(concept) ?? "Report without a name";
  const written = textAt(resource, "conclusion");
  const coded = joined(conceptsAt(resource, "conclusionCode").map((one) => conceptInWords(one)));
  const conclusion = written ?? (coded === "" ? undefined : coded);
  const studies = listAt(resource, "imagingStudy").flatMap(({ item }): readonly JsonObject[] => {
    const study = references.resolve(textAt(item, "reference"), resource);
    return study === undefined ? [] : [study];
  });
  const modalities = studies.flatMap((study) =>
    listAt(study, "modality").flatMap(({ item }) => textAt(item, "code")?.toUpperCase() ?? []),
  );
  const procedures = codesOf(studies.flatMap((study) => conceptsAt(study, "procedureCode")));
  return {
    lines: [
      {
        section: "studies",
        path: written === undefined ? "DiagnosticReport.code" : "DiagnosticReport.conclusion",
        words: joined([
          `Report: ${name}`,
          standing[status],
          datesInWords({ date }),
          conclusion === undefined ? undefined : `conclusion: ${onOneLine(conclusion)}`,
        ]),
        details: [joined([codesInWords(concept), sent], "; ")],
        ...(date === undefined ? {} : { date }),
        entry: {
          kind: "report",
          status,
          codes: [...(concept?.codes ?? []), ...procedures],
          text: name,
          ...(modalities.length === 0 ? {} : { modalities }),
          ...(date === undefined ? {} : { date }),
          ...(conclusion === undefined
            ? {}
            : { value: { kind: "text", text: onOneLine(conclusion) } }),
        },
      },
    ],
    texts:
      written === undefined
        ? []
        : [
            {
              path: "DiagnosticReport.conclusion",

              about: name,
              heading: "Impression",
              text: written,
              ...(date === undefined ? {} : { date }),
              isSearched: status === "done",
            },
          ],
  };
};
