import { describe, expect, test } from "vitest";
import {
  answerInWords,
  type AnswerKind,
  type CriteriaSet,
  currentSets,
  parseCase,
  readAnswers,
  referenceOf,
  treeFrom,
} from "#criteria";

const isKey = (value: string, label: string) => value !== label.toLowerCase();

type RefusedEntry = {
  readonly path: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly entry: unknown;
};

/** Every question that offers options, with an entry that is none of them. */
function refusedEntries(set: CriteriaSet): readonly RefusedEntry[] {
  return set.facts.flatMap(({ path, answer }): readonly RefusedEntry[] => {
    if (answer.kind === "choice") return [{ path, options: answer.options, entry: "no-such" }];
    if (answer.kind === "many") return [{ path, options: answer.options, entry: ["no-such"] }];
    return answer.kind === "entries"
      ? answer.fields.flatMap((field) => optionsOfField(path, field.name, field.answer))
      : [];
  });
}

function optionsOfField(path: string, name: string, kind: AnswerKind): readonly RefusedEntry[] {
  return kind.kind === "choice"
    ? [{ path, options: kind.options, entry: [{ [name]: "no-such" }] }]
    : [];
}

describe.each(currentSets.map((set) => [referenceOf(set), set] as const))("%s", (_, set) => {
  const entries = refusedEntries(set);

  test("a form names what a question offers by its labels, never by its keys", () => {
    for (const { path, options, entry } of entries) {
      const { problems } = readAnswers(set, treeFrom([[path, entry]]));
      const message = problems.map((problem) => problem.message).join(" ");
      for (const { value, label } of options) {
        expect(message).toContain(`“${label}”`);
        expect(message).not.toContain(`"${value}"`);
      }
    }
    expect(entries.length).toBeGreaterThan(0);
  });

  test("a file is told the keys it may hold, with what they mean", () => {
    for (const { path, options, entry } of entries) {
      const parsed = parseCase({
        id: "a",
        criteriaSet: referenceOf(set),
        facts: treeFrom([[path, entry]]),
      });
      const message = parsed.ok ? "" : parsed.issues.map((issue) => issue.message).join(" ");
      for (const { value, label } of options) {
        expect(message).toContain(isKey(value, label) ? `"${value}" (${label})` : `"${value}"`);
      }
    }
  });

  test("an option of another set keeps its label where its own set does not ask", () => {
    for (const other of currentSets) {
      for (const { path, answer } of other.facts) {
        const own = set.facts.find((fact) => fact.path === path);
        if (own?.answer.kind !== "choice" || answer.kind !== "choice") continue;
        for (const { value } of answer.options) {
          const labels = [...own.answer.options, ...answer.options]
            .filter((option) => option.value === value)
            .map(({ label }) => label);
          expect(labels).toContain(answerInWords(own, value));
        }
      }
    }
  });
});
