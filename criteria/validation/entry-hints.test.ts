import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currentSet, likelyDate, parseCase, readAnswers, referenceOf, treeFrom } from "#criteria";

const set = currentSet("sacrococcygeal-64999");
const reference = referenceOf(set);

/** Every place of the set that takes a date, and how a case holds one there. */
const datePlaces = set.facts.flatMap(({ path, answer }) => {
  if (answer.kind === "date") {
    return [{ path, in: (date: string) => treeFrom([[path, date]]), at: path }];
  }
  if (answer.kind === "instant") {
    const at = (date: string) => treeFrom([[path, `${date}T09:00:00Z`]]);
    return [{ path, in: at, at: path }];
  }
  if (answer.kind !== "entries") return [];
  return answer.fields
    .filter((field) => field.answer.kind === "date")
    .map((field) => ({
      path: `${path}.${field.name}`,
      in: (date: string) =>
        treeFrom([[path, [{ procedure: "other", outcome: "failed", [field.name]: date }]]]),
      at: `${path}.0.${field.name}`,
    }));
});

const monthAndDay = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
const padded = (value: number, width: number) => String(value).padStart(width, "0");
const impossibleYear = fc.oneof(
  fc.integer({ min: 0, max: 99 }),
  fc.integer({ min: 0, max: 1899 }),
  fc.integer({ min: 2101, max: 9999 }),
);

describe("a date of an impossible year", () => {
  test("the set has seven such places", () => {
    expect(datePlaces.map(({ path }) => path)).toEqual([
      "request.receivedAt",
      "request.serviceFrom",
      "request.serviceThrough",
      "presentation.onsetDate",
      "conservative.physicalTherapy.firstSession",
      "conservative.physicalTherapy.lastSession",
      "priorInterventions.date",
    ]);
  });

  test.each(datePlaces)("$path: refused in a case file and never a fact of a form", (place) => {
    fc.assert(
      fc.property(impossibleYear, monthAndDay, (year, [month, day]) => {
        const date = `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
        const facts = place.in(date);
        const parsed = parseCase({ id: "x", criteriaSet: reference, facts });
        if (parsed.ok) throw new Error(`${date} was accepted`);
        expect(parsed.issues.map(({ path }) => path)).toContain(`facts.${place.at}`);
        const issue = parsed.issues.find(({ path }) => path === `facts.${place.at}`);
        expect(issue?.message).toMatch(year === 0 ? /^must be a date/ : /from 1900 to 2100/);
        const read = readAnswers(set, facts);
        expect(JSON.stringify(read.facts)).not.toContain(date);
        expect(read.problems.map(({ path }) => path)).toContain(place.at);
        // A citation's date is no fact, and is refused as well.
        const cited = { "conservative.months": { document: "Note", date } };
        expect(
          parseCase({ id: "x", criteriaSet: reference, facts: {}, citations: cited }),
        ).toMatchObject({
          ok: false,
          issues: [{ path: "citations.conservative.months.date" }],
        });
      }),
      { numRuns: 100 },
    );
  });

  test.each(datePlaces)("$path: a two-digit year is asked back", (place) => {
    const { problems } = readAnswers(set, place.in("0025-10-20"));
    const [problem] = problems.filter(({ path }) => path === place.at);
    expect(problem?.suggestion?.slice(0, 10)).toBe("2025-10-20");
    const parsed = parseCase({ id: "x", criteriaSet: reference, facts: place.in("0025-10-20") });
    expect(JSON.stringify(parsed)).toContain('Did you mean \\"2025-10-20');
  });

  test.each(datePlaces)("$path: the first and the last possible day count", (place) => {
    for (const date of ["1900-01-01", "2100-12-31"]) {
      expect(parseCase({ id: "x", criteriaSet: reference, facts: place.in(date) }).ok).toBe(true);
      expect(readAnswers(set, place.in(date)).problems).toEqual([]);
    }
  });
});

describe("the date that was likely meant", () => {
  test.each([
    ["10/20/25", "2025-10-20"],
    ["1/5/26", "2026-01-05"],
    ["1-5-2026", "2026-01-05"],
    ["2026/1/5", "2026-01-05"],
    ["20260105", "2026-01-05"],
    ["0025-10-20", "2025-10-20"],
    ["0071-02-03", "1971-02-03"],
  ])("%s is asked back as %s", (typed, date) => {
    expect(likelyDate(typed)).toBe(date);
  });

  test.each(["", "0205-10-20", "13/45/25", "2/30/26", "2205-10-20", "soon", "10/20"])(
    "%j leads to no guess",
    (typed) => {
      expect(likelyDate(typed)).toBeUndefined();
    },
  );

  test("a date of birth is of the century in which it lies in the past", () => {
    expect(likelyDate("0027-02-03", "2026-03-09")).toBe("1927-02-03");
    expect(likelyDate("2/3/26", "2026-03-09")).toBe("2026-02-03");
  });
});

describe("a character that cannot be seen", () => {
  const sessions = (entry: unknown) => ({ conservative: { physicalTherapy: { sessions: entry } } });
  test.each([
    ["12\u200B", "zero-width space (U+200B)", "12"],
    ["12\u00A0", "no-break space (U+00A0)", "12"],
    ["\uFEFF12", "byte order mark (U+FEFF)", "12"],
    ["1\u206012", "word joiner (U+2060)", "112"],
    ["12\u00A0visits", "no-break space (U+00A0)", "12"],
    ["\uFF11\uFF12", "full-width digit (U+FF11)", "12"],
    ["\u0661\u0662", "digit of another script (U+0661)", "12"],
  ])("%j in a number is named, and the cleaned number offered", (typed, words, suggestion) => {
    const { facts, problems } = readAnswers(set, sessions(typed));
    expect(facts).toEqual({});
    expect(problems).toMatchObject([{ suggestion }]);
    expect(problems[0]?.message).toContain(`contains a ${words}`);
    expect(parseCase({ id: "x", criteriaSet: reference, facts: sessions(typed) })).toMatchObject({
      ok: false,
      issues: [{ path: "facts.conservative.physicalTherapy.sessions" }],
    });
  });

  test.each(["12 visits", "12 sessions", "12 session", "12Visits"])(
    "%j is twelve visits",
    (typed) => {
      expect(readAnswers(set, sessions(typed))).toMatchObject({
        facts: sessions(12),
        problems: [],
      });
    },
  );

  test.each([
    [{ presentation: { onsetDate: "2025\u201106\u201114" } }, "2025-06-14"],
    [{ presentation: { onsetDate: "2025-06-14\u200B" } }, "2025-06-14"],
    [{ request: { diagnosisCodes: "M53.3\u200D, G89.29" } }, "M53.3, G89.29"],
    [{ conservative: { cushion: "yes\u200B" } }, "yes"],
  ])("%j offers %j", (answers, suggestion) => {
    const { facts, problems } = readAnswers(set, answers);
    expect(facts).toEqual({});
    expect(problems).toMatchObject([{ suggestion }]);
    const refused = parseCase({ id: "x", criteriaSet: reference, facts: answers });
    expect(JSON.stringify(refused)).toMatch(/U\+20|list of codes/);
  });
});

describe("a diagnosis code without its dot", () => {
  test.each([
    ["M533", "M53.3"],
    ["G8929", "G89.29"],
    ["S322XXA", "S32.2XXA"],
    ["M53", "M53"],
    ["M53.3", "M53.3"],
  ])("%s is read as %s, and said so when that is another spelling", (written, code) => {
    const said = written === code ? [] : [{ message: `${written} is read as ${code}` }];
    const facts = { request: { diagnosisCodes: [written] } };
    expect(parseCase({ id: "x", criteriaSet: reference, facts })).toMatchObject({
      ok: true,
      case: { facts: { request: { diagnosisCodes: [code] } }, notes: said },
    });
    expect(readAnswers(set, { request: { diagnosisCodes: written.toLowerCase() } })).toMatchObject({
      facts: { request: { diagnosisCodes: [code] } },
      understood: said,
    });
  });

  test.each(["M5", "64999", "M53333333", "5M33"])("%s stays refused", (written) => {
    const facts = { request: { diagnosisCodes: [written] } };
    expect(parseCase({ id: "x", criteriaSet: reference, facts }).ok).toBe(false);
  });
});
