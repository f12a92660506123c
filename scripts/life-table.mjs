import {
  actionWords,
  caseActions,
  caseStates,
  conditionNames,
  lifeOfCase,
  roles,
  roleWords,
  stateWords,
} from "#domain";

/**
 * The life of a case as two Markdown tables, written from the table that the program obeys: who may do what
 * in which state, and what becomes of it.
 */
export function lifeTables() {
  return [matrix(), "", rules()].join("\n");
}

/** The tables as they stand in a document, without the spaces by which a formatter aligns them. */
export function plainTables(text) {
  return text.replaceAll(/-{2,}/g, "-").replaceAll(/ +/g, " ").trim();
}

/** What a document has between the two marks, or null. */
export function tablesIn(document) {
  const [, found] = new RegExp(`${begin}([^]*)${end}`).exec(document) ?? [];
  return found === undefined ? null : found.trim();
}

/** The document with these tables between its marks. */
export function withTables(document, tables) {
  return document.replace(
    new RegExp(`${begin}[^]*${end}`),
    () => `${begin}\n\n${tables}\n\n${end}`,
  );
}

const begin = "<!-- from src/domain/life: npm run docs:life -->";
const end = "<!-- end of what is written from src/domain/life -->";

const letters = Object.fromEntries(
  roles.map((role) => [role, roleWords[role].slice(0, 1).toUpperCase()]),
);

function matrix() {
  return table(
    ["", ...caseStates.map((state) => stateWords[state])],
    caseActions.map((action) => [
      actionWords[action],
      ...caseStates.map((state) => {
        const rules = lifeOfCase.filter((one) => one.action === action && one.from.includes(state));
        const who = roles.filter((role) => rules.some((rule) => rule.roles.includes(role)));
        return who.map((role) => letters[role]).join(" ");
      }),
    ]),
  );
}

function rules() {
  return table(
    ["Action", "By", "The case then is", "Signed", "Asks for"],
    lifeOfCase.map(({ action, roles: who, to, isSigned, conditions }) => [
      actionWords[action],
      who.map((role) => roleWords[role]).join(", "),
      to === "same" ? "where it was" : to === "outcome" ? "as it was decided" : stateWords[to],
      isSigned ? "yes" : "",
      conditions.map((condition) => conditionNames[condition]).join("; "),
    ]),
  );
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
