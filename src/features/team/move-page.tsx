import { useAdministration } from "#data";
import { EmptyState, PageHeading } from "#ui";
import { ExportTenant } from "./export-tenant.tsx";
import { ImportBackup } from "./import-backup.tsx";

/** Everything of a team out as one file, and the backup of a workstation in; for an administrator. */
export function MovePage() {
  const administration = useAdministration();
  return (
    <div className="grid max-w-2xl gap-6">
      <PageHeading title="Import and export" />
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
