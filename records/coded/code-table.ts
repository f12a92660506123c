import type { CodeRow, CodeSystem } from "#criteria";
import type { EntryCode } from "../model/record-entry.ts";

/**
 * The addresses under which real files send each system. CPT codes stand under HCPCS addresses, also in the guide's own
 * examples, and answers of LOINC under LOINC's, so that the code tells which it is.
 */
const addresses: readonly (readonly [RegExp, CodeSystem])[] = [
  [/\/sid\/icd-10(?:-cm)?$|2\.16\.840\.1\.113883\.6\.(?:90|3)$/i, "icd-10-cm"],
  [/ama-assn\.org\/go\/cpt|HCPCS|2\.16\.840\.1\.113883\.6\.(?:12|285|13|14)$/i, "cpt-hcpcs"],
  [/loinc\.org|2\.16\.840\.1\.113883\.6\.1$/i, "loinc"],
  [/snomed\.info\/sct|2\.16\.840\.1\.113883\.6\.96$/i, "snomed"],
  [/umls\/rxnorm|2\.16\.840\.1\.113883\.6\.88$/i, "rxnorm"],
  [/dicom\.nema\.org/i, "dicom"],
];

const known = new Map<string, CodeSystem | undefined>();

/** A code as tables compare it: the system by what it is, the code without dots and spaces, in capitals. */
export type PlainCode = { readonly system: CodeSystem; readonly code: string };

/** A code of a system that tables know; undefined where the system is not named or is another. */
export function plainCode({ system, code }: EntryCode): PlainCode | undefined {
  if (system === undefined) return undefined;
  if (!known.has(system)) {
    known.set(system, addresses.find(([address]) => address.test(system))?.[1]);
  }
  const plain = known.get(system);
  if (plain === undefined) return undefined;
  const bare = bareCode(code);
  return {
    system: plain === "loinc" && bare.startsWith("LA") ? "loinc-answer" : plain,
    code: bare,
  };
}

function bareCode(code: string): string {
  return code.replaceAll(/[.\s]/g, "").toUpperCase();
}

export type TableMatcher<Row> = (codes: readonly PlainCode[]) => Row | undefined;

type Compiled<Row> = {
  readonly exact: ReadonlyMap<string, Row>;
  readonly beginnings: readonly {
    readonly system: CodeSystem;
    readonly from: string;
    readonly to: string;
    readonly row: Row;
  }[];
};

/** Finds the first row of a table that one of an entry's codes is in. A record has few codes, each many times. */
export function tableMatcher<Row extends CodeRow>(table: readonly Row[]): TableMatcher<Row> {
  const { exact, beginnings } = compiledTable(table);
  const found = new Map<string, Row | false>();
  const rowOf = ({ system, code }: PlainCode, key: string): Row | false =>
    exact.get(key) ??
    beginnings.find(
      (one) =>
        one.system === system &&
        code.slice(0, one.from.length) >= one.from &&
        code.slice(0, one.to.length) <= one.to,
    )?.row ??
    false;
  return (codes) => {
    for (const code of codes) {
      const key = `${code.system} ${code.code}`;
      let row = found.get(key);
      if (row === undefined) {
        row = rowOf(code, key);
        if (found.size < mostKnown) found.set(key, row);
      }
      if (row !== false) return row;
    }
    return undefined;
  };
}

/** So many codes are remembered of a table, whatever files come. */
const mostKnown = 5000;

function compiledTable<Row extends CodeRow>(table: readonly Row[]): Compiled<Row> {
  const exact = new Map<string, Row>();
  const beginnings: Compiled<Row>["beginnings"][number][] = [];
  for (const row of table) {
    for (const written of row.codes) {
      const [from = "", to] = written.split("..");
      if (to !== undefined) {
        beginnings.push({ system: row.system, from: bareCode(from), to: bareCode(to), row });
      } else if (written.endsWith("-") && row.system === "icd-10-cm") {
        const beginning = bareCode(written.slice(0, -1));
        beginnings.push({ system: row.system, from: beginning, to: beginning, row });
      } else {
        exact.set(`${row.system} ${bareCode(written)}`, row);
      }
    }
  }
  return { exact, beginnings };
}
