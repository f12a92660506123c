import { Button } from "#ui";
import { UserPen } from "lucide-react";
import { lazy, Suspense, useState } from "react";

/** Who the member is and how the request is filed: none of it changes what the criteria say. */
export function CaseDetails() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        icon={<UserPen />}
        title="Case details"
        onClick={() => setIsOpen(true)}
      >
        <span className="sr-only">Case details</span>
      </Button>
      {isOpen ? (
        <Suspense>
          <CaseDetailsDialog onClose={() => setIsOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

// Looked at for one case in many.
const CaseDetailsDialog = lazy(async () => {
  const { CaseDetailsDialog: dialog } = await import("./case-details-dialog.tsx");
  return { default: dialog };
});
