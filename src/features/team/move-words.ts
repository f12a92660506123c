import type { ImportedBackup, ImportRefusal, MovedKind } from "#domain";

/** What became of the cases of a backup, a line for each kind that occurs; those that need a look last. */
export const movedKindWords: Readonly<
  Record<MovedKind, { readonly words: string; readonly needsLook: boolean }>
> = {
  add: { words: "added", needsLook: false },
  update: { words: "updated with later saves", needsLook: false },
  skip: { words: "already here, unchanged", needsLook: false },
  "newer-here": { words: "newer on the server, left as it is", needsLook: false },
  different: { words: "different on the server, left as it is", needsLook: true },
  "does-not-verify": {
    words: "not imported: changed outside the workstation. Keep the file as evidence",
    needsLook: true,
  },
  unreadable: { words: "not imported: this release can’t read it", needsLook: true },
};

const refusalWords: Readonly<Record<ImportRefusal, string>> = {
  "wrong-passphrase":
    "The passphrase does not open this file. Nothing was imported. Check it, then try again.",
  "not-a-backup":
    "This file is not a backup. Nothing was imported. Choose a file that ends in .age.",
  incomplete:
    "The file is incomplete or damaged. Nothing was imported. Copy it again from where it was made, or make a new backup.",
  "too-large":
    "The file is too large for this page. Nothing was imported. The person who runs the server can import it with the command in the operations manual.",
  "not-allowed": "Only an administrator can import a backup. Nothing was imported.",
  "no-answer":
    "The connection to the server was lost. Some cases may be imported already, each one completely. Import the same file again to continue: nothing is duplicated.",
};

export function importRefusalInWords(refusal: ImportRefusal): string {
  return refusalWords[refusal];
}

/** What else of a backup came in, a line each. */
export function importedInWords({
  documents,
  quality,
  people,
  plan,
  policy,
  denialForm,
}: ImportedBackup): readonly string[] {
  const count = (many: number, one: string, more: string): string =>
    `${String(many)} ${many === 1 ? one : more}`;
  return [
    `${count(documents.added, "document", "documents")} added${documents.there === 0 ? "" : `, ${String(documents.there)} already here`}`,
    ...(documents.refused.length === 0
      ? []
      : [
          `${count(documents.refused.length, "document", "documents")} not imported: the contents don’t match, or the case is not here`,
        ]),
    `${count(quality.added, "quality record", "quality records")} added${quality.there === 0 ? "" : `, ${String(quality.there)} already here`}`,
    `${count(people, "profile", "profiles")} added. Profiles don’t let anyone sign in`,
    cameIn("Plan details", plan),
    cameIn("Plan values", policy, ", as approved without the server"),
    cameIn("Form CMS-10003", denialForm),
  ];
}

function cameIn(what: string, isHere: boolean, how = ""): string {
  return isHere
    ? `${what} imported${how}`
    : `${what} not imported: the server has its own, or the file has none`;
}
