import { currentSets, findSet, publishedVersion, referenceOf, setInWords } from "#criteria";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { CriteriaLibraryPage } from "./criteria-library-page.tsx";

const found = findSet("sacrococcygeal-64999");
if (!found.ok) throw new Error(found.message);
const { set } = found;
const markup = renderToStaticMarkup(<CriteriaLibraryPage reference={set.id} />);
const text = textOf(markup);

/** The words of a page as a reader sees them. */
function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ");
}

describe("the library page", () => {
  test.each(set.criteria)("shows all of $id under its own address", (criterion) => {
    expect(markup).toContain(`id="${criterion.id}"`);
    for (const words of [
      criterion.title,
      criterion.requirement,
      criterion.rationale,
      criterion.satisfiedBy,
      criterion.exceptionIs ?? criterion.title,
    ]) {
      expect(text).toContain(words);
    }
  });

  test("shows every procedure, parameter and limit with where it comes from", () => {
    for (const { label } of set.procedures.rows) expect(text).toContain(label);
    for (const { title, provenance } of set.parameters) {
      expect(text).toContain(title);
      expect(text).toContain(provenance);
    }
    for (const { provenance } of set.limits) expect(text).toContain(provenance);
  });

  test("shows every pitfall, coding check, warning and correction", () => {
    for (const { explanation, whatToDo } of [...set.pitfalls, ...set.coding.queries]) {
      expect(text).toContain(explanation);
      expect(text).toContain(whatToDo);
    }
    for (const { message } of set.warnings) expect(text).toContain(message);
    for (const { sourceSays, setSays, because } of set.corrections) {
      expect(text).toContain(sourceSays);
      expect(text).toContain(setSays);
      expect(text).toContain(because);
    }
    expect(text).toContain(set.coding.descriptor.explanation);
  });

  test("shows all evidence, and what nobody found as unconfirmed", () => {
    for (const { citation, note } of set.evidence) {
      expect(text).toContain(citation);
      expect(text).toContain(note);
    }
    expect(text).toContain("Unconfirmed (no publication found)");
  });

  test("gives every element an id of its own, and every link on the page leads somewhere", () => {
    const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...markup.matchAll(/ href="#([^"]+)"/g)].map((match) => match[1]);
    expect(links.filter((link) => !ids.includes(link))).toEqual([]);
  });

  test("names the version it shows and the hash that evaluations carry", () => {
    expect(text).toContain(`Version ${set.version}, published`);
    expect(text).toContain(publishedVersion(referenceOf(set))?.sha256);
  });

  test("opens one version by its reference", () => {
    const page = renderToStaticMarkup(
      <CriteriaLibraryPage reference={`${set.id}@${set.version}`} />,
    );
    expect(page).toBe(markup);
  });

  test("opens the first set without a reference, and leads to every other", () => {
    const page = renderToStaticMarkup(<CriteriaLibraryPage />);
    expect(textOf(page)).toContain(currentSets[0]?.title);
    for (const { id } of currentSets.slice(1)) expect(page).toContain(`href="/criteria/${id}"`);
  });

  test("says what exists when a set or a version is unknown", () => {
    const page = textOf(
      renderToStaticMarkup(<CriteriaLibraryPage reference="sacrococcygeal-64999@9.9.9" />),
    );
    expect(page).toContain("sacrococcygeal-64999@9.9.9");
    expect(page).toContain(setInWords(referenceOf(set)));
  });

  test("never says that anything is denied", () => {
    expect(text).not.toMatch(/\b(deny|denied|denial)\b/i);
  });
});
