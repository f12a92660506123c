import type { QuestionnaireItem, Resource } from "@medplum/fhirtypes";
import { Fhir } from "fhir";
import fhirpath from "fhirpath";
import r4 from "fhirpath/fhir-context/r4";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { criteriaSets, currentSets, documentationOnly, referenceOf } from "#criteria";
import { anyFacts } from "./any-facts-for-test.ts";
import { isAskedOfProvider } from "./asked-facts.ts";
import { questionnaireOf } from "./questionnaire-of.ts";
import { questionnaireResponseOf } from "./questionnaire-response-of.ts";
import { responseOptions } from "./response-for-test.ts";

const base = new Fhir();

function baseIssues(resource: Resource): readonly unknown[] {
  // As it is sent: JSON has no absent values.
  return base
    .validate(JSON.stringify(resource))
    .messages.filter(({ severity }) => /^(error|fatal)$/.test(String(severity)));
}

/** The rules that do not hold, by their names. Each is asked of the resource, or of each element of the path before ":". */
function broken(resource: Resource, rules: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(rules).flatMap(([name, rule]) => {
    const results: readonly unknown[] = fhirpath.evaluate(structuredClone(resource), rule, {}, r4, {
      async: false,
    });
    return results.length === 1 && results[0] === true ? [] : [name];
  });
}

const everyItem = (rule: string) => `Questionnaire.repeat(item).all(${rule})`;

/** Invariants of FHIR R4 (que), SDC and DTR 2.2 (dtrq), as the guides write them. */
const questionnaireRules = {
  "que-0": "name.matches('^[A-Z]([A-Za-z0-9_]){0,254}$')",
  "que-1": everyItem(
    "(type='group' implies item.exists()) and (type='display' implies item.empty())",
  ),
  "que-2": "descendants().linkId.isDistinct()",
  "que-3": everyItem("type!='display' or code.empty()"),
  "que-4": everyItem("answerOption.empty() or answerValueSet.empty()"),
  "que-5": everyItem("type='choice' or (answerValueSet.empty() and answerOption.empty())"),
  "que-6": everyItem("type!='display' or (required.empty() and repeats.empty())"),
  "que-7": "repeat(item).enableWhen.all(operator = 'exists' implies (answer is boolean))",
  "que-8": everyItem("(type!='group' and type!='display') or initial.empty()"),
  "que-9": everyItem("type!='display' or readOnly.empty()"),
  "que-12": everyItem("enableWhen.count() > 1 implies enableBehavior.exists()"),
  "dtrq-2": everyItem("type='choice' implies answerOption.exists()"),
  "dtrq-6":
    "extension.where(url.endsWith('estimated-completion-time')).empty() or extension.where(url.endsWith('estimated-completion-time')).extension.where(url='clinicalTime').exists()",
  "dtr-std-questionnaire":
    "text.exists() and subjectType = 'Patient' and url.exists() and version.exists()",
  "nothing is required": everyItem("required.empty()"),
};

/** Invariants and cardinalities of a response: FHIR R4 (qrs), DTR 2.2. */
const responseRules = {
  "qrs-1": "repeat(item).all((answer.exists() and item.exists()).not())",
  "qr-coverage": "extension.where(url.endsWith('/qr-coverage')).count() >= 1",
  intendedUse: "extension.where(url.endsWith('/intendedUse')).count() = 1",
  "dtr-questionnaireresponse":
    "basedOn.empty() and partOf.empty() and questionnaire.exists() and subject.exists() and authored.exists()",
  "information-origin":
    "repeat(item).answer.all(extension.where(url.endsWith('/information-origin')).count() = 1)",
  "dtrx-1":
    "repeat(item).answer.extension.where(url.endsWith('/information-origin')).all(extension.exists(url = 'source' and (value = 'auto-client' or value = 'auto-server')) != extension.exists(url = 'author'))",
};

describe.each(criteriaSets.map((set) => [referenceOf(set), set] as const))(
  "The questionnaire of %s",
  (_reference, set) => {
    const questionnaire = questionnaireOf(set);
    const items = allItems(questionnaire.item ?? []);

    test("is valid FHIR R4 and keeps the rules of SDC and DTR", () => {
      expect(baseIssues(questionnaire)).toEqual([]);
      expect(broken(questionnaire, questionnaireRules)).toEqual([]);
    });

    test("has an item for each question, hidden where no provider is asked", () => {
      for (const { path } of set.facts) {
        const item = items.find(({ linkId }) => linkId === path);
        const isHidden = item?.extension?.some(({ url }) => url.endsWith("questionnaire-hidden"));
        expect([path, isHidden ?? false]).toEqual([path, !isAskedOfProvider(path)]);
      }
    });

    test("asks by answers that its own items have", () => {
      for (const { enableWhen = [] } of items) {
        for (const { question, answerCoding } of enableWhen) {
          const options = items.find(({ linkId }) => linkId === question)?.answerOption ?? [];
          if (answerCoding === undefined) continue;
          const codes = options.map((one) => [one.valueCoding?.system, one.valueCoding?.code]);
          expect(codes).toContainEqual([answerCoding.system, answerCoding.code]);
        }
      }
    });

    test("lists nothing whose entries could all be empty, which no response could tell from none", () => {
      const lists = set.facts.flatMap(({ answer }) => (answer.kind === "entries" ? [answer] : []));
      for (const { fields } of lists) expect(fields.some(({ required }) => required)).toBe(true);
    });
  },
);

test("the rules are seen to be broken where they are", () => {
  const twice: QuestionnaireItem = { linkId: "twice", type: "group", required: true };
  const questionnaire = {
    ...questionnaireOf(documentationOnly),
    item: [twice, twice],
  };
  expect(broken(questionnaire, questionnaireRules)).toEqual([
    "que-1",
    "que-2",
    "nothing is required",
  ]);
  const url = "http://hl7.org/fhir/us/davinci-dtr/StructureDefinition/information-origin";
  const origin = { url, extension: [{ url: "source", valueCode: "manual" }] };
  const item = [{ linkId: "one", answer: [{ valueDecimal: 1, extension: [origin] }] }];
  const record = { criteriaSet: referenceOf(documentationOnly), answers: {}, citations: {} };
  const response = { ...questionnaireResponseOf(record, responseOptions), item };
  expect(broken(response, responseRules)).toEqual(["dtrx-1"]);
});

test("responses of any case are valid FHIR R4 and keep the rules of DTR", () => {
  const anyCase = fc
    .constantFrom(...currentSets)
    .chain((set) => anyFacts(set).map((answers) => ({ criteriaSet: referenceOf(set), answers })));
  fc.assert(
    fc.property(anyCase, fc.constantFrom("in-progress", "completed"), (record, status) => {
      const options = { ...responseOptions, status };
      const response = questionnaireResponseOf({ ...record, citations: {} }, options);
      expect(baseIssues(response)).toEqual([]);
      expect(broken(response, responseRules)).toEqual([]);
    }),
    { numRuns: 12 },
  );
});

function allItems(items: readonly QuestionnaireItem[]): readonly QuestionnaireItem[] {
  return items.flatMap((item) => [item, ...allItems(item.item ?? [])]);
}
