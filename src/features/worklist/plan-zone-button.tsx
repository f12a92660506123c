import { Globe } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { zoneLabel } from "#domain";
import { Button } from "#ui";

export interface PlanZoneSetting {
  /** IANA name. */
  readonly zone: string;
  readonly onChange: (zone: string) => void;
  /** A team's zone is an administrator's to choose. */
  readonly mayChange: boolean;
}

/** In which zone the plan counts its days, and the way to change it. */
export function PlanZoneButton({ zone, onChange, mayChange }: PlanZoneSetting) {
  const [isOpen, setIsOpen] = useState<boolean | null>(null);
  return (
    <>
      <Button variant="quiet" icon={<Globe />} onClick={() => setIsOpen(true)}>
        <span className="sr-only">Due times are in </span>
        {zoneLabel(zone)}
      </Button>
      {isOpen === null ? null : (
        <Suspense>
          <PlanZoneDialog
            zone={zone}
            onChange={onChange}
            mayChange={mayChange}
            isOpen={isOpen}
            onClose={() => setIsOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}

const PlanZoneDialog = lazy(async () => {
  const { PlanZoneDialog: dialog } = await import("./plan-zone-dialog.tsx");
  return { default: dialog };
});
