/** What words are written as; named by the media type under which a document of the kind is stored. */
export const narrativeTypes = [
  "text/html",
  "application/cda+xml",
  "application/fhir+xml",
  "application/fhir+json",
] as const;
export type NarrativeType = (typeof narrativeTypes)[number];
/** Files of other programs whose words a worker reads; also named by their media types. */
export const writtenTypes = [
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/rtf",
  "message/rfc822",
  "application/zip",
] as const;
export type WrittenType = (typeof writtenTypes)[number];
export type TextKind =
  | { readonly is: "plain" }
  | { readonly is: "narrative"; readonly type: NarrativeType }
  | { readonly is: "written"; readonly type: WrittenType }
  | { readonly is: "refused"; readonly what: string; readonly next: string };

/** Tells by its beginning, and data by its form, what a text is written as. */
export function textKind(text: string): TextKind {
  const start = text.slice(0, 65_536).trimStart();
  if (start.startsWith("{\\rtf")) return { is: "written", type: "application/rtf" };
  if (start.startsWith("%!PS"))
    return refused("a PostScript file", "Print it to a PDF and attach that.");
  if (isMail(start)) return { is: "written", type: "message/rfc822" };
  if (start.startsWith("<")) return markupKind(start);
  if (/^[[{]/.test(start)) return dataKind(text, start);
  if (isPackedFile(text)) {
    return refused(
      "an encoded file (base64), not readable text",
      "Ask the sender for the file itself.",
    );
  }
  return { is: "plain" };
}

const plain: TextKind = { is: "plain" };

function refused(what: string, next: string): TextKind {
  return { is: "refused", what, next };
}

/** Mail as programs write it. A note that a person begins with "From:" and "To:" reads well as it is. */
function isMail(start: string): boolean {
  const [head = ""] = start.replace(/^From \S+ .*\r?\n/, "").split(/\r?\n\r?\n/, 1);
  const lines = head.replaceAll(/\r?\n[ \t]+/g, " ").split(/\r?\n/);
  const names = lines.map((line) => /^([!-9;-~]+):/.exec(line)?.[1]?.toLowerCase());
  const byPrograms =
    /^(mime-version|message-id|received|return-path|dkim-signature|content-transfer-encoding|x-mailer)$/;
  return (
    names.every((name) => name !== undefined) &&
    names.some((name) => /^(from|to|subject|date|sender)$/.test(name ?? "")) &&
    (names.some((name) => byPrograms.test(name ?? "")) || /=\?[\w-]+\?[bq]\?/i.test(head))
  );
}

const prolog = /^(?:\s|<\?[^>]*\?>|<!--[\s\S]*?-->|<!doctype[^>[]*(?:\[[^\]]*\])?[^>]*>)*/i;
const htmlTags =
  /^(?:html|head|body|title|meta|link|style|div|span|p|table|h[1-6]|ul|ol|br|hr|b|i|font|center|article|section|main|pre|a|img|form|script)$/i;

function markupKind(start: string): TextKind {
  const afterProlog = start.replace(prolog, "");
  const [, prefix, name = ""] = /^<(?:([\w.-]+):)?([\w.-]+)[\s/>]/.exec(afterProlog) ?? [];
  const isDeclared = start.startsWith("<?xml");
  if (name === "ClinicalDocument") return { is: "narrative", type: "application/cda+xml" };
  if (htmlTags.test(name) && prefix === undefined) return { is: "narrative", type: "text/html" };
  if (/^<!doctype html/i.test(start)) return { is: "narrative", type: "text/html" };
  if (afterProlog.slice(0, 2000).includes('"http://hl7.org/fhir"'))
    return { is: "narrative", type: "application/fhir+xml" };
  if (isDeclared || /^<[^>]*\sxmlns[:=]/.test(afterProlog) || name === "svg")
    return refused("a data file (XML), not a page to read", "Ask the sender for a PDF of it.");
  return plain;
}

/** Data of other programs is refused; words in braces are words. */
function dataKind(text: string, start: string): TextKind {
  const isFhir =
    /"resourceType"\s*:\s*"/.test(start) || /"resourceType"\s*:\s*"/.test(text.slice(-65_536));
  if (isFhir) return { is: "narrative", type: "application/fhir+json" };
  if (!/^(?:\{\s*"|\[\s*[[{"\d])/.test(start)) return plain;
  try {
    JSON.parse(text);
  } catch {
    return plain;
  }
  return refused(
    "a data file (JSON), not a page to read",
    "A case file is imported from the worklist. For anything else, ask the sender for a PDF.",
  );
}

/** Nothing but base64, as mail gateways and interfaces leave it, or a data address. */
function isPackedFile(text: string): boolean {
  if (/^\s*data:[\w.+/-]+;base64,/.test(text)) return true;
  if (text.length < 64) return false;
  const start = text.slice(0, 8192).trim();
  return (
    /^[A-Za-z0-9+/=\r\n]+$/.test(start) &&
    /[A-Z]/.test(start) &&
    /\d/.test(start) &&
    longestRun(start) >= 60
  );
}

function longestRun(text: string): number {
  return Math.max(...text.split(/\r?\n/).map(({ length }) => length));
}
