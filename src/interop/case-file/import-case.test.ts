import { describe, expect, it } from "vitest";
import { exportCaseFile } from "./case-file.ts";
import { readCaseFile } from "./import-case.ts";
import { readFileSync } from "node:fs";
import { assessAnswers, newCaseRecord, parseCaseRecord } from "#domain";
import { type Case, parseCase } from "#criteria";

const good: unknown = JSON.parse(
  readFileSync(
    new URL(
      "../../../criteria/sets/sacrococcygeal-64999/examples/02-impar-met.json",
      import.meta.url,
    ),
    "utf8",
  ),
);
const now = "2026-03-09T14:05:00.000Z";
const read = (text: string) => readCaseFile(new File([text], "case.json"), now);
const issues = async (text: string) => {
  const outcome = await read(text);
  return outcome.ok ? [] : outcome.issues;
};

describe("a case file", () => {
  it("becomes a draft that keeps the answers, the citations and the values it is evaluated with", async () => {
    const outcome = await read(
      JSON.stringify({
        id: "REF-1",
        criteriaSet: "sacrococcygeal-64999",
        parameters: { blockReliefMinPercent: 75 },
        facts: { conservative: { months: "not-documented" } },
        citations: { "conservative.months": { document: "Visit note", page: 2 } },
      }),
    );
    if (!outcome.ok) throw new Error("refused");
    expect(outcome.record).toMatchObject({
      criteriaSet: "sacrococcygeal-64999@1.2.0",
      parameters: { blockReliefMinPercent: 75, ptMinWeeks: 6 },
      answers: { conservative: { months: "not-documented" } },
      citations: { "conservative.months": { document: "Visit note", page: 2 } },
      request: { reference: "REF-1" },
      origin: { kind: "imported", fileName: "case.json" },
      state: "draft",
      place: { step: "request" },
    });
  });

  it("keeps where data of a request says an answer, in and out, and no result rests on it", async () => {
    const citation = {
      ...{ document: "request.json", page: 2, quote: "Therapy: 7 months" },
      ...{ resource: "QuestionnaireResponse/1", path: "QuestionnaireResponse.item[0].answer[0]" },
      ...{ informationOrigin: "override", informationAuthor: "Dr. Robin Example" },
    };
    const file = {
      ...{ id: "REF-1", criteriaSet: "sacrococcygeal-64999@1.2.0" },
      facts: { conservative: { months: 7 } },
      citations: { "conservative.months": citation },
    };
    const outcome = await read(JSON.stringify(file));
    if (!outcome.ok) throw new Error("refused");
    expect(outcome.record.citations).toEqual(file.citations);
    const exported = exportCaseFile(outcome.record);
    if (!exported.ok) throw new Error(exported.message);
    expect(JSON.parse(exported.file.text)).toMatchObject({ citations: file.citations });
    const withoutSource = parseCase({ ...file, citations: {} });
    const withSource = parseCase(file);
    if (!withSource.ok || !withoutSource.ok) throw new Error("refused");
    const resultOf = ({ set, parameters, facts }: Case) => assessAnswers(set, parameters, facts);
    expect(resultOf(withSource.case).evaluation).toEqual(resultOf(withoutSource.case).evaluation);
    const odd = { "conservative.months": { ...citation, resource: "", informationOrigin: "auto" } };
    expect(await issues(JSON.stringify({ ...file, citations: odd }))).toMatchObject([
      { path: "citations.conservative.months.resource", message: "must not be empty" },
      { path: "citations.conservative.months.informationOrigin" },
    ]);
  });

  it.each([
    [["M533", "G89.29"], ["M533 is read as M53.3"]],
    [
      ["M533", "G8929"],
      ["M533 is read as M53.3", "G8929 is read as G89.29"],
    ],
    [["M53.3"], undefined],
  ])("with the codes %j says what was read otherwise than written: %j", async (codes, notes) => {
    const outcome = await read(
      JSON.stringify({
        id: "REF-1",
        criteriaSet: "sacrococcygeal-64999",
        facts: { request: { diagnosisCodes: codes } },
      }),
    );
    if (!outcome.ok) throw new Error("refused");
    const { origin } = outcome.record;
    expect(origin.kind === "imported" && origin.readingNotes).toEqual(notes);
    expect(parseCaseRecord(outcome.record).ok).toBe(true);
  });

  it("is refused whole when one answer is wrong, with the path of that answer", async () => {
    const bad = JSON.stringify(good).replace('"sessions":', '"sessions":-1,"ignored":');
    expect((await issues(bad)).map(({ path }) => path)).toContain(
      "facts.conservative.physicalTherapy.sessions",
    );
  });

  it("carries what the case verified against when it was exported; the import ignores it", async () => {
    const first = await read(JSON.stringify(good));
    if (!first.ok) throw new Error("refused");
    const verification = { code: "4F2A-9C01-77BE", revisions: 3 };
    const exported = exportCaseFile(first.record, verification);
    if (!exported.ok) throw new Error(exported.message);
    expect(JSON.parse(exported.file.text)).toMatchObject({ verification });
    const again = await read(exported.file.text);
    if (!again.ok) throw new Error("refused");
    expect(again.record.answers).toEqual(first.record.answers);
    const plain = exportCaseFile(again.record);
    expect(plain.ok ? plain.file.text : "").not.toContain("verification");
  });

  it.each([
    [{ code: "4f2a", revisions: 3 }, "verification.code"],
    [{ code: "4F2A-9C01-77BE", revisions: 0 }, "verification.revisions"],
    [{ code: "4F2A-9C01-77BE", revisions: 1, head: "x" }, "verification.head"],
    ["4F2A-9C01-77BE", "verification"],
  ])("is refused with the path of a verification that is none: %j", async (verification, path) => {
    const text = JSON.stringify(Object.assign({}, good, { verification }));
    expect((await issues(text)).map((issue) => issue.path)).toEqual([path]);
  });

  it("is refused with a plain sentence when it is no JSON, no object or far too large", async () => {
    expect((await issues("{"))[0]?.message).toContain("not JSON");
    expect((await issues("[]"))[0]?.message).toContain("case file");
    expect((await issues(" ".repeat(1_000_001)))[0]?.message).toContain("larger than 1 MB");
  });

  it("that holds a key twice is refused with the path; the earlier answer is not dropped", async () => {
    const doubled = JSON.stringify(good).replace(
      '"redFlags":',
      '"redFlags":["cancer-history"],"redFlags":',
    );
    expect((await issues(doubled)).map(({ path }) => path)).toEqual([
      "facts.presentation.redFlags",
    ]);
  });

  it("is decoded by its bytes, and an inferred encoding is kept with the case", async () => {
    const named = JSON.stringify({
      id: "señalado “80”",
      criteriaSet: "sacrococcygeal-64999",
      facts: {},
    });
    const latin = Uint8Array.from(
      Array.from(named, (letter) => ({ "“": 0x93, "”": 0x94 })[letter] ?? letter.charCodeAt(0)),
    );
    const files: readonly BlobPart[] = [
      `\uFEFF${named}`,
      Buffer.from(`\uFEFF${named}`, "utf16le"),
      Buffer.from(`\uFEFF${named}`, "utf16le").swap16(),
      latin,
    ];
    for (const part of files) {
      const outcome = await readCaseFile(new File([part], "case.json"), now);
      if (!outcome.ok) throw new Error("refused");
      expect(outcome.record.request.reference).toBe("señalado “80”");
      expect("assumedEncoding" in outcome.record.origin).toBe(part === latin);
      expect(parseCaseRecord(outcome.record)).toMatchObject({ ok: true });
    }
  });

  it("is refused where a letter was lost, in the file or before it", async () => {
    const lost = JSON.stringify({
      id: "se\uFFFDal",
      criteriaSet: "sacrococcygeal-64999",
      facts: {},
    });
    expect((await issues(lost))[0]).toMatchObject({ path: "id" });
    const broken = new File(["{é", Uint8Array.of(0xe2), "}"], "case.json");
    const outcome = await readCaseFile(broken, now);
    expect(outcome.ok ? "" : outcome.issues[0]?.message).toContain("byte 4");
  });
});

it("a case file holds no note, neither the printed one nor the private one", () => {
  const record = newCaseRecord({
    now: "2026-03-09T14:05:00.000Z",
    origin: { kind: "entered" },
    criteriaSet: "sacrococcygeal-64999@1.0.0",
    step: "request",
    notes: "The printed note",
  });
  const exported = exportCaseFile({ ...record, privateNotes: "The private note" });
  expect(exported.ok && exported.file.text).not.toMatch(/printed note|private note/);
  expect(exported.ok).toBe(true);
});
