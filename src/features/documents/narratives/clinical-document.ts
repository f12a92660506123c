import { chartText } from "../text/chart-text.ts";
import { turnTaker } from "../text/turn-taker.ts";
import { inertMarkup } from "./inert-markup.ts";
import { markupWordsInTurns } from "./markup-words.ts";
import {
  type EnclosedFile,
  enclosedName,
  headingSign,
  type Narrative,
  unpackedFile,
} from "./narrative.ts";

/**
 * A C-CDA as its author meant it to be read: who it is about, then the title and narrative of each section. The
 * standard makes the narrative, not the coded entries, what is attested (HL7 CDA R2, 1.2.3 and 4.3.4.2).
 */
export async function readClinicalDocument(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Narrative | undefined> {
  const read = chartText(bytes);
  const parsed = read.ok ? inertMarkup(read.text, "application/xml") : undefined;
  const root = parsed?.documentElement;
  if (root === undefined || root.localName !== "ClinicalDocument") return undefined;
  const sections = childrenAt(root, "component", "structuredBody", "component", "section");
  const turn = turnTaker();
  const body = await allSectionLines(sections, turn);
  const hasWords = body.some((line) => line !== "" && !line.startsWith(headingSign));
  return {
    text: hasWords ? [...headerLines(root), "", ...body].join("\n").trimEnd() : "",
    encloses: enclosedIn(root),
    remarks: await remarksOn(sections, turn),
  };
}

type Turn = () => Promise<void>;

function headerLines(root: Element): readonly string[] {
  const title = wordsOf(childrenAt(root, "title")[0]);
  const patient = childrenAt(root, "recordTarget", "patientRole", "patient")[0];
  const author = childrenAt(root, "author", "assignedAuthor")[0];
  const custodian = childrenAt(root, "custodian", "assignedCustodian")[0];
  const lines = [
    ["Patient", nameOf(patient)],
    ["Date of birth", dateOf(patient, "birthTime")],
    ["Document date", dateOf(root, "effectiveTime")],
    ["Author", nameOf(childrenAt(author, "assignedPerson")[0])],
    ["From", nameOf(childrenAt(custodian, "representedCustodianOrganization")[0])],
  ].flatMap(([label = "", words = ""]) => (words === "" ? [] : [`${label}: ${words}`]));
  return [`${headingSign}${title === "" ? "Clinical document" : title}`, ...lines];
}

async function allSectionLines(
  sections: readonly Element[],
  turn: Turn,
): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const section of sections) {
    for (const line of await sectionLines(section, turn)) lines.push(line);
  }
  return lines;
}

async function sectionLines(section: Element, turn: Turn): Promise<readonly string[]> {
  const title = wordsOf(childrenAt(section, "title")[0]);
  const [text] = childrenAt(section, "text");
  const words = text === undefined ? "" : await markupWordsInTurns(text, turn);
  const inner = await allSectionLines(childrenAt(section, "component", "section"), turn);
  if (title === "" && words === "" && inner.length === 0) return [];
  const shown = words === "" && inner.length === 0 ? "[No text in this section]" : words;
  return [
    `${headingSign}${title === "" ? "Section without a title" : title}`,
    ...(shown === "" ? [] : shown.split("\n")),
    "",
    ...inner,
  ];
}

/** Files in a document without sections, and pictures that its narrative points at. */
function enclosedIn(root: Element): readonly EnclosedFile[] {
  const packed = [
    ...childrenAt(root, "component", "nonXMLBody", "text"),
    ...[...root.getElementsByTagNameNS("*", "observationMedia")].flatMap((media) =>
      childrenAt(media, "value"),
    ),
  ].filter((value) => value.getAttribute("representation") === "B64");
  return packed.flatMap((value, index) => {
    const mediaType = value.getAttribute("mediaType") ?? "";
    const name = enclosedName(`Enclosed file ${String(index + 1)}`, mediaType);
    const file = unpackedFile(name, value.textContent, mediaType);
    return file === undefined ? [] : [file];
  });
}

async function remarksOn(sections: readonly Element[], turn: Turn): Promise<readonly string[]> {
  let coded = 0;
  for (const section of sections) {
    if (childrenAt(section, "entry").length === 0) continue;
    const texts = childrenAt(section, "text");
    const words = await Promise.all(texts.map((text) => markupWordsInTurns(text, turn)));
    if (words.every((text) => text === "")) coded += 1;
  }
  if (coded === 0) return [];
  const count = coded === 1 ? "1 section contains" : `${String(coded)} sections contain`;
  return [
    `${count} coded entries without text, which are not shown. Ask the sender for a printout.`,
  ];
}

/** The elements that a path of names leads to, whatever prefix the file writes for its namespace. */
function childrenAt(root: Element | undefined, ...path: readonly string[]): readonly Element[] {
  let found = root === undefined ? [] : [root];
  for (const name of path) {
    found = found.flatMap((element) =>
      [...element.children].filter((child) => child.localName === name),
    );
  }
  return found;
}

function wordsOf(element: Element | undefined): string {
  return element?.textContent.replaceAll(/\s+/g, " ").trim() ?? "";
}

/** A person's or an organization's name, its parts apart even where the file has no space between them. */
function nameOf(owner: Element | undefined): string {
  const [name] = childrenAt(owner, "name");
  if (name === undefined) return "";
  const parts = [...name.children].map(wordsOf).filter((part) => part !== "");
  return parts.length === 0 ? wordsOf(name) : parts.join(" ");
}

/** `20261102` and longer as `11/02/2026`; what is no full date stays as it is written. */
function dateOf(owner: Element | undefined, name: string): string {
  const value = childrenAt(owner, name)[0]?.getAttribute("value") ?? "";
  const [, year = "", month = "", day = ""] = /^(\d{4})(\d{2})(\d{2})/.exec(value) ?? [];
  return year === "" ? value : `${month}/${day}/${year}`;
}
