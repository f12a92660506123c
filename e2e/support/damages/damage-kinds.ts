import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { DamageStarts } from "./damage-starts.ts";

type Chance = () => number;

/** One way in which the files of a closed profile are damaged. */
export type DamageKind = {
  readonly name: string;
  /** Of a few cases with a document and a signature, or of thousands of cases. */
  readonly of: "few" | "many";
  readonly damage: (profile: string, chance: Chance, starts: DamageStarts) => void;
};

const databases = (profile: string): string => join(profile, "Default", "IndexedDB");
const localStorage = (profile: string): string => join(profile, "Default", "Local Storage");

function folderIn(folder: string, end: string): string {
  const name = existsSync(folder)
    ? readdirSync(folder).find((found) => found.endsWith(end))
    : undefined;
  if (name === undefined) throw new Error(`${folder} holds no ${end}`);
  return join(folder, name);
}

const tablesFolder = (profile: string): string => folderIn(databases(profile), ".leveldb");

/** The largest file under a folder whose name fits, or null. */
function largest(folder: string, name: RegExp): string | null {
  if (!existsSync(folder)) return null;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return files.toSorted((left, right) => statSync(right).size - statSync(left).size)[0] ?? null;
}

const log = (profile: string): string | null => largest(tablesFolder(profile), /\.log$/);
const table = (profile: string): string | null => largest(tablesFolder(profile), /\.ldb$/);
const manifest = (profile: string): string | null => largest(tablesFolder(profile), /^MANIFEST/);
const content = (profile: string): string | null =>
  largest(folderIn(databases(profile), ".blob"), /./);
const localLog = (profile: string): string | null => largest(localStorage(profile), /\.log$/);

type FileOf = (profile: string) => string | null;
type Change = (file: string, chance: Chance) => void;

const flipBit: Change = (file, chance) => {
  const bytes = readFileSync(file);
  const at = Math.floor(chance() * bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(chance() * 8));
  writeFileSync(file, bytes);
};
const flipTwenty: Change = (file, chance) => {
  for (let times = 0; times < 20; times += 1) flipBit(file, chance);
};
const zeroTail: Change = (file) => {
  const bytes = readFileSync(file);
  bytes.fill(0, Math.max(0, bytes.length - 4096));
  writeFileSync(file, bytes);
};
const zeroSomewhere: Change = (file, chance) => {
  const bytes = readFileSync(file);
  const at = Math.floor(chance() * bytes.length);
  bytes.fill(0, at, Math.min(at + 512, bytes.length));
  writeFileSync(file, bytes);
};
const cutSomewhere: Change = (file, chance) =>
  truncateSync(file, Math.floor(chance() * statSync(file).size));
const cutHalf: Change = (file) => truncateSync(file, Math.floor(statSync(file).size / 2));
const empty: Change = (file) => truncateSync(file, 0);
const remove: Change = (file) => unlinkSync(file);
const scribble: Change = (file) => writeFileSync(file, "MANIFEST-999999\n");

function kind(of: DamageKind["of"], name: string, file: FileOf, change: Change): DamageKind {
  return {
    name,
    of,
    damage(profile, chance) {
      const found = file(profile);
      // A small database may lie in its log alone: nothing is damaged then, and nothing may be said to be.
      if (found !== null) change(found, chance);
    },
  };
}

const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Puts a folder of an earlier copy of the profile in place of the newer one. */
function older(name: string, folder: (profile: string) => string): DamageKind {
  return {
    name,
    of: "few",
    damage(profile, _chance, { older: earlier }) {
      removeFolder(folder(profile));
      cpSync(folder(earlier), folder(profile), { recursive: true });
    },
  };
}

const changes: readonly (readonly [string, Change])[] = [
  ["one bit of", flipBit],
  ["20 bytes of", flipTwenty],
  ["512 zeros in", zeroSomewhere],
  ["the last 4 KB zeroed of", zeroTail],
  ["cut somewhere:", cutSomewhere],
  ["cut in half:", cutHalf],
  ["emptied:", empty],
  ["deleted:", remove],
];

/** Some first that tell most, for a run of few. */
export const damageKinds: readonly DamageKind[] = [
  kind("few", "one bit of the log", log, flipBit),
  kind("few", "20 bytes of a document", content, flipTwenty),
  {
    name: "the database's folder deleted",
    of: "few",
    damage: (profile) => removeFolder(tablesFolder(profile)),
  },
  kind("few", "the log cut somewhere", log, cutSomewhere),
  older("the databases of an earlier copy", databases),
  {
    name: "localStorage deleted",
    of: "few",
    damage: (profile) => removeFolder(localStorage(profile)),
  },
  ...changes.map(([name, change]) => kind("few", `${name} the log`, log, change)),
  ...changes.map(([name, change]) => kind("few", `${name} the manifest`, manifest, change)),
  ...changes.map(([name, change]) => kind("few", `${name} a document`, content, change)),
  ...changes.map(([name, change]) => kind("few", `${name} localStorage`, localLog, change)),
  kind("few", "CURRENT deleted", (profile) => join(tablesFolder(profile), "CURRENT"), remove),
  kind("few", "CURRENT overwritten", (profile) => join(tablesFolder(profile), "CURRENT"), scribble),
  {
    name: "localStorage deleted and the log cut in half",
    of: "few",
    damage(profile, chance) {
      removeFolder(localStorage(profile));
      kind("few", "", log, cutHalf).damage(profile, chance, { few: "", many: "", older: "" });
    },
  },
  {
    name: "the documents' folder deleted",
    of: "few",
    damage: (profile) => removeFolder(folderIn(databases(profile), ".blob")),
  },
  {
    name: "all databases deleted",
    of: "few",
    damage: (profile) => removeFolder(databases(profile)),
  },
  older("localStorage of an earlier copy", localStorage),
  ...changes.map(([name, change]) => kind("many", `${name} a table`, table, change)),
  kind("many", "one bit of the log", log, flipBit),
  kind("many", "the log deleted", log, remove),
];
