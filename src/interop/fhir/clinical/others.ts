import { conceptInWords, conceptOf, conceptsAt, statusCodeAt } from "./concept.ts";
import { datesInWords, dateInWords, dayOf, periodAt } from "./dates.ts";
import { listAt, objectAt, onOneLine, textAt } from "./fields.ts";
import { codesInWords, joined, namedBy, notesOf, type ReadResource, titled } from "./reading.ts";
import { standing } from "./statuses.ts";

/** Diseases of a relative: shown, and never a finding of the patient. */
export const readFamilyHistory: ReadResource = (resource) => {
  const who = conceptInWords(conceptOf(resource["relationship"])) ?? "relative";
  const isInError = statusCodeAt(resource, "status") === "entered-in-error";
  return {
    lines: listAt(resource, "condition").map(({ at, item }) => {
      const concept = conceptOf(item["code"]);
      return {
        section: "family",
        path: `FamilyMemberHistory.condition[${String(at)}].code`,
        words: joined([
          `Family history, ${who}: ${conceptInWords(concept) ?? "not named"}`,
          isInError ? standing["in-error"] : undefined,
        ]),
        details: [codesInWords(concept) ?? ""],
        entry: { kind: "family-history", status: isInError ? "in-error" : "done", ...concept },
      };
    }),
    texts: notesOf(resource, "FamilyMemberHistory", {
      heading: "Family history",
      isSearched: !isInError,
    }),
  };
};

/** What somebody wants to reach, and how far that went. */
export const readGoal: ReadResource = (resource) => {
  const about = conceptOf(resource["description"]);
  const achieved = conceptOf(resource["achievementStatus"]);
  const sent = statusCodeAt(resource, "lifecycleStatus");
  const isInError = sent === "entered-in-error";
  const date = dayOf(textAt(resource, "statusDate")) ?? dayOf(textAt(resource, "startDate"));
  const name = conceptInWords(about) ?? "goal without words";
  return {
    lines: [
      {
        section: "goals",
        path: achieved === undefined ? "Goal.description" : "Goal.achievementStatus",
        words: joined([
          `Goal: ${name}`,
          achieved === undefined ? undefined : `status: ${conceptInWords(achieved) ?? ""}`,
          isInError ? standing["in-error"] : undefined,
          date === undefined ? undefined : dateInWords(date),
        ]),
        details: [joined([codesInWords(about), sent], "; ")],
        ...(date === undefined ? {} : { date }),
        entry: {
          kind: "goal",
          status: isInError ? "in-error" : "done",
          ...about,
          ...(date === undefined ? {} : { date }),
          ...(achieved === undefined ? {} : { outcome: achieved }),
        },
      },
    ],
    texts: notesOf(resource, "Goal", { heading: "Goals", isSearched: !isInError }),
  };
};

/** A plan of care: what is planned, and nothing that was done. */
export const readCarePlan: ReadResource = (resource, references) => {
  const isInError = statusCodeAt(resource, "status") === "entered-in-error";
  const name =
    textAt(resource, "title") ??
    joined(conceptsAt(resource, "category").map((one) => conceptInWords(one)));
  const when = periodAt(resource, "period");
  const description = textAt(resource, "description");
  return {
    lines: [
      {
        section: "goals",
        path: "CarePlan.category",
        words: titled(`Plan of care: ${name || "not named"}`, "", when),
        details: [],
      },
      ...listAt(resource, "activity").flatMap(({ at, item }) => {
        const detail = objectAt(item, "detail");
        const concept = detail === undefined ? undefined : namedBy(detail, "code", references);
        if (concept === undefined) return [];
        return [
          {
            section: "goals" as const,
            path: `CarePlan.activity[${String(at)}].detail.code`,
            words: `Planned: ${conceptInWords(concept) ?? "not named"}`,
            details: [codesInWords(concept) ?? ""],
            entry: {
              kind: "procedure" as const,
              status: isInError ? ("in-error" as const) : ("ordered" as const),
              ...concept,
            },
          },
        ];
      }),
    ],
    texts: [
      ...(description === undefined
        ? []
        : [
            {
              path: "CarePlan.description",
              heading: "Plan",
              text: description,
              isSearched: !isInError,
            },
          ]),
      ...notesOf(resource, "CarePlan", {
        heading: "Plan",
        isSearched: !isInError,
      }),
    ],
  };
};

/** An allergy: what it is to; it is no medication that was tried. */
export const readAllergy: ReadResource = (resource) => {
  const concept = conceptOf(resource["code"]);
  const verified = statusCodeAt(resource, "verificationStatus");
  const status =
    verified === "entered-in-error" ? "in-error" : verified === "refuted" ? "refuted" : "done";
  return {
    lines: [
      {
        section: "other",
        path: "AllergyIntolerance.code",
        words: joined([
          `Allergy or intolerance: ${conceptInWords(concept) ?? "not named"}`,
          standing[status],
        ]),
        details: [codesInWords(concept) ?? ""],
        entry: { kind: "allergy", status, ...concept },
      },
    ],
    texts: notesOf(resource, "AllergyIntolerance", {
      heading: "Allergies",
      isSearched: status === "done",
    }),
  };
};

/** A clinician's assessment: its words. */
export const readImpression: ReadResource = (resource) => {
  const isInError = statusCodeAt(resource, "status") === "entered-in-error";
  const date = dayOf(textAt(resource, "date"));
  const dated = date === undefined ? {} : { date };
  return {
    lines: [
      {
        section: "procedures",
        path: "ClinicalImpression.summary",
        words: joined([
          titled("Clinical assessment", "", dated),
          isInError ? standing["in-error"] : undefined,
        ]),
        details: [],
        ...dated,
      },
    ],
    texts: [
      ...["summary", "description"].flatMap((key) => {
        const text = textAt(resource, key);
        if (text === undefined) return [];
        return [
          {
            path: `ClinicalImpression.${key}`,
            heading: key === "summary" ? "Assessment" : "History",
            text,
            ...dated,
            isSearched: !isInError,
          },
        ];
      }),
      ...notesOf(resource, "ClinicalImpression", {
        heading: "Assessment",
        ...dated,
        isSearched: !isInError,
      }),
    ],
  };
};

/** An attached paper: that it is there. What it holds is a document of its own. */
export const readDocumentReference: ReadResource = (resource) => {
  const kind = conceptInWords(conceptOf(resource["type"]));
  const date = dayOf(textAt(resource, "date"));
  const names = listAt(resource, "content").flatMap(({ item }) => {
    const attachment = objectAt(item, "attachment");
    return joined([textAt(attachment, "title"), textAt(attachment, "contentType")]) || [];
  });
  return {
    lines: [
      {
        section: "other",
        path: "DocumentReference.content",
        words: joined([
          `Attached document: ${textAt(resource, "description") ?? kind ?? "not named"}`,
          ...names,
          datesInWords({ date }),
        ]),
        details: [codesInWords(conceptOf(resource["type"])) ?? ""],
        ...(date === undefined ? {} : { date }),
      },
    ],
  };
};

/** Messages: their words, and nothing of what is attached to them. */
export const readMessage: ReadResource = (resource) => {
  const type = textAt(resource, "resourceType") ?? "Communication";
  const isInError = statusCodeAt(resource, "status") === "entered-in-error";
  return {
    lines: [{ section: "other", path: `${type}.payload`, words: "Message", details: [] }],
    texts: listAt(resource, "payload").flatMap(({ at, item }) => {
      const text = textAt(item, "contentString");
      if (text === undefined || !/\s/.test(onOneLine(text))) return [];
      return [
        {
          path: `${type}.payload[${String(at)}].contentString`,
          text,
          isSearched: !isInError,
        },
      ];
    }),
  };
};
