import { useEffect, useRef } from "react";
import { useAdministration } from "#data";
import { EmptyState } from "#ui";
import { ExportTenant } from "./export-tenant.tsx";
import { ImportBackup } from "./import-backup.tsx";

/** Everything of a team out as one file, and the backup of a workstation in; for an administrator. */
export function MovePage() {
  const administration = useAdministration();
  const heading = useRef<HTMLHeadingElement>(null);
  // The page is loaded first: its heading arrives after the change of page.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="grid max-w-2xl gap-6">
      <h1 ref={heading} tabIndex={-1} className="text-2xl font-semibold">
        Import and export
      </h1>
      {administration === null ? (
        <EmptyState title="No server here">Cases are stored on this workstation only.</EmptyState>
      ) : (
        <>
          <ImportBackup administration={administration} />
          <ExportTenant administration={administration} />
        </>
      )}
    </div>
  );
}
