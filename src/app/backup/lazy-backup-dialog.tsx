import { lazy } from "react";

// Rarely used: no part of the first page.
export const BackupDialog = lazy(async () => {
  const { BackupDialog: dialog } = await import("./backup-dialog.tsx");
  return { default: dialog };
});
