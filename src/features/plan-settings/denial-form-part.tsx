import { useState } from "react";
import {
  dayInWords,
  decodeBase64,
  type DenialFactId,
  denialFactIds,
  denialFactWords,
  type DenialForm,
  encodeBase64,
  mostDenialFormBytes,
  type SetupOutcome,
} from "#domain";
import { Button, Callout, DefinitionList, Question } from "#ui";
import { DenialFormFields, type OpenedFile } from "./denial-form-fields.tsx";
import { placeInWords } from "./place-entry.ts";

export type DenialFormPartProps = {
  readonly setting: {
    readonly form: DenialForm | null;
    readonly save: (form: DenialForm | null) => Promise<SetupOutcome<null>>;
  };
  readonly mayChange: boolean;
  /** Says that something was done. */
  readonly onDone: (said: string) => void;
};

/** The plan's own CMS-10003: uploaded once, with where each text goes in it. */
export function DenialFormPart({ setting, mayChange, onDone }: DenialFormPartProps) {
  const { form, save } = setting;
  const [file, setFile] = useState<OpenedFile | null>(null);
  const [problem, setProblem] = useState("");

  async function open(fileName: string, bytes: Uint8Array, map?: DenialForm["map"]): Promise<void> {
    setFile(null);
    setProblem("");
    if (bytes.length > mostDenialFormBytes) {
      setProblem("The file is larger than 2 MB. Upload the form as CMS publishes it, not a scan.");
      return;
    }
    const { inspectForm } = await import("#interop/denial-form");
    const found = await inspectForm(bytes);
    if (found.ok) setFile({ fileName, bytes, found, ...(map === undefined ? {} : { map }) });
    else setProblem(found.problem);
  }

  async function store(next: DenialForm | null, said: string): Promise<void> {
    const saved = await save(next);
    setProblem(
      saved.ok
        ? ""
        : saved.error.kind === "conflict"
          ? "The form was changed in another window. Nothing was saved here. Check the form shown now, then save again."
          : "The form was not saved. The one stored before is unchanged. Try again.",
    );
    if (!saved.ok) return;
    setFile(null);
    onDone(said);
  }

  return (
    <section aria-labelledby="denial-form" className="grid gap-3">
      <h2 id="denial-form" className="border-b border-line pb-1 text-lg font-semibold">
        Form CMS-10003 for Medicare Advantage denials
      </h2>
      <p className="max-w-prose text-ink-muted">
        Medicare Advantage denials go to the member on this form, unaltered (42 CFR 422.568(e)(1)).
        Upload your plan’s copy as a PDF. This workstation fills in its fields and changes nothing
        else.
      </p>
      {form === null ? <p>No form is uploaded.</p> : <StoredForm form={form} />}
      {problem === "" ? null : (
        <div role="alert">
          <Callout tone="critical" title="The form was not stored">
            {problem}
          </Callout>
        </div>
      )}
      {mayChange ? (
        <>
          <Question
            id="denial-form-file"
            label={form === null ? "Upload CMS-10003 (PDF)" : "Replace CMS-10003 (PDF)"}
            hint="Up to 2 MB. Not encrypted, not an XFA form."
          >
            <input
              id="denial-form-file"
              type="file"
              accept=".pdf,application/pdf"
              className="min-h-8 max-w-full"
              onChange={({ target }) => {
                const chosen = target.files?.[0];
                if (chosen === undefined) return;
                void chosen
                  .arrayBuffer()
                  .then((buffer) => open(chosen.name.slice(0, 200), new Uint8Array(buffer)));
              }}
            />
          </Question>
          {file === null ? null : (
            <DenialFormFields
              key={file.fileName}
              file={file}
              onSave={(map) =>
                void store(
                  {
                    fileName: file.fileName,
                    uploadedAt: new Date().toISOString(),
                    pdf: encodeBase64(file.bytes),
                    map,
                  },
                  "Saved. Medicare Advantage denials are filled in on this form.",
                )
              }
              onCancel={() => setFile(null)}
            />
          )}
          {form === null || file !== null ? null : (
            <div className="flex flex-wrap gap-2">
              <Button
                onClick={() =>
                  void open(form.fileName, decodeBase64(form.pdf) ?? new Uint8Array(), form.map)
                }
              >
                Change its fields
              </Button>
              <Button onClick={() => void store(null, "The form was removed.")}>
                Remove the form
              </Button>
            </div>
          )}
        </>
      ) : null}
    </section>
  );
}

function StoredForm({ form: { fileName, uploadedAt, map } }: { readonly form: DenialForm }) {
  const placeOf = (id: DenialFactId): string => {
    if (map.kind === "fields") return map.fields[id] ?? "Not on this form";
    const place = map.places[id];
    return place === undefined ? "Not on this form" : placeInWords(place);
  };
  return (
    <DefinitionList
      layout="columns"
      items={[
        { term: "File", detail: fileName },
        { term: "Uploaded", detail: dayInWords(uploadedAt.slice(0, 10)) },
        ...denialFactIds.map((id) => ({ term: denialFactWords[id], detail: placeOf(id) })),
      ]}
    />
  );
}
