import { Link } from "@tanstack/react-router";
import { Inbox, Plus } from "lucide-react";
import { useCapabilities, useStoragePlace } from "#data";
import { Button, buttonClass, EmptyState } from "#ui";

/** A store that has never held a case, or none that was kept. */
export function EmptyWorklist({
  isBusy,
  onLoadSamples,
  onImport,
  onFax,
}: {
  readonly isBusy: boolean;
  readonly onLoadSamples: () => void;
  readonly onImport: () => void;
  readonly onFax: () => void;
}) {
  const place = useStoragePlace();
  const { encrypted, takesOnlySamples } = useCapabilities();
  const samples = (
    <Button variant={encrypted ? "secondary" : "primary"} disabled={isBusy} onClick={onLoadSamples}>
      Load the sample cases
    </Button>
  );
  if (takesOnlySamples) {
    return (
      <EmptyState icon={<Inbox />} title="No cases yet" actions={samples}>
        The sample cases are about fictional people and show every kind of outcome. The trial takes
        the sample cases only.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<Inbox />}
      title="No cases yet"
      actions={
        <>
          {encrypted ? null : samples}
          <Link
            to="/cases/new"
            className={buttonClass({ variant: encrypted ? "primary" : "secondary" })}
          >
            <Plus aria-hidden="true" className="-ml-0.5 size-4" />
            New case
          </Link>
          <Button onClick={onFax}>New case from a fax</Button>
          <Button onClick={onImport}>Import case file</Button>
          {encrypted ? samples : null}
        </>
      }
    >
      {encrypted
        ? `Enter a request, or begin with a fax or a case file. Cases are stored ${place}, encrypted. The sample cases are about fictional people and show every kind of outcome.`
        : `Start with synthetic cases that show every kind of outcome, or enter a request. Cases are stored ${place}; enter synthetic people only.`}
    </EmptyState>
  );
}
