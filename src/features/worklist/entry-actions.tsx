import { Link } from "@tanstack/react-router";
import { FilePlus2, FileUp, Plus } from "lucide-react";
import { Button, buttonClass } from "#ui";
import type { useArrivals } from "./use-arrivals.tsx";

/** Every way a real case gets into the worklist. */
export function EntryActions({ arrivals }: { readonly arrivals: ReturnType<typeof useArrivals> }) {
  return (
    <>
      <Button icon={<FileUp />} onClick={arrivals.openImport}>
        Import case file
      </Button>
      <Button icon={<FilePlus2 />} onClick={arrivals.openFax}>
        New case from a fax
      </Button>
      {/* The next case, or what an empty list offers, comes first. */}
      <Link to="/cases/new" className={buttonClass()}>
        <Plus aria-hidden="true" className="-ml-0.5 size-4" />
        New case
      </Link>
      {arrivals.inputs}
    </>
  );
}
