import { Copy, Download } from "lucide-react";
import { useMemo, useState } from "react";
import type { Covered, CoverageItem, NamedScenario } from "#scenarios";
import { Button, LiveRegion, saveFile } from "#ui";

type ItemDetailsProps = {
  readonly covered: Covered;
  readonly scenarios: readonly NamedScenario[];
  readonly gapFile: (item: CoverageItem) => string | undefined;
};

/** Which scenarios check one thing; for a gap, a scenario that an analyst can adopt. */
export function ItemDetails({
  covered: { item, checkedBy, passedBy },
  scenarios,
  gapFile,
}: ItemDetailsProps) {
  const isGap = checkedBy.length === 0;
  const text = useMemo(() => (isGap ? gapFile(item) : undefined), [isGap, gapFile, item]);
  return (
    <section
      aria-labelledby="chosen-item"
      className="grid gap-3 rounded-lg border border-line-control bg-surface px-4 py-3"
    >
      <h2 id="chosen-item" className="text-lg font-semibold">
        {item.label}
      </h2>
      {checkedBy.length === 0 ? (
        <p>No scenario checks this.</p>
      ) : (
        <FileList title="Checked by" files={checkedBy} scenarios={scenarios} />
      )}
      {passedBy.length === 0 ? null : (
        <FileList title="Happens here without a check" files={passedBy} scenarios={scenarios} />
      )}
      {text === undefined ? null : <GapFile name={fileName(item)} text={text} />}
    </section>
  );
}

function FileList({
  title,
  files,
  scenarios,
}: {
  readonly title: string;
  readonly files: readonly string[];
  readonly scenarios: readonly NamedScenario[];
}) {
  return (
    <div>
      <h3 className="font-semibold">{title}</h3>
      <div role="region" tabIndex={0} aria-label={title} className="max-h-72 overflow-y-auto">
        <ul className="grid gap-1">
          {files.map((file) => (
            <li key={file}>
              {scenarios.find((one) => one.file === file)?.scenario.title}
              <span className="block text-sm break-all text-ink-muted">{file}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** The file as it would stand in the project. */
function GapFile({ name, text }: { readonly name: string; readonly text: string }) {
  const [said, setSaid] = useState("");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid("Copied.");
    } catch {
      // Refused by the browser, or not offered outside of a secure page.
      setSaid("The browser doesn’t allow this page to copy. Download the file instead.");
    }
  };
  return (
    <div className="grid gap-2">
      <h3 className="font-semibold">A scenario that would check it</h3>
      <p className="text-ink-muted">
        Derived from the criteria and the nearest public case. Review it, then add it to the
        scenarios.
      </p>
      <div
        role="region"
        tabIndex={0}
        aria-label={name}
        className="max-h-96 overflow-auto rounded-md border border-line bg-sunken px-3 py-2 text-sm"
      >
        <pre className="whitespace-pre-wrap">{text}</pre>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button size="small" icon={<Download />} onClick={() => saveFile(name, "yaml", text)}>
          Download {name}
        </Button>
        <Button size="small" icon={<Copy />} onClick={() => void copy()}>
          Copy
        </Button>
      </div>
      <LiveRegion isVisible>{said}</LiveRegion>
    </div>
  );
}

function fileName({ area, id }: CoverageItem): string {
  return `${area} ${id}`.replaceAll(/[^\w.]+/g, "-").concat(".yaml");
}
