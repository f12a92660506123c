import { useStoragePlace } from "#data";
import { zoneInWords, zones } from "#domain";
import { Button, Dialog, Question, SelectField } from "#ui";
import type { PlanZoneSetting } from "./plan-zone-button.tsx";

/** The choice of the plan's zone; it applies at once. */
export function PlanZoneDialog({
  zone,
  onChange,
  mayChange,
  isOpen,
  onClose,
}: PlanZoneSetting & { readonly isOpen: boolean; readonly onClose: () => void }) {
  const place = useStoragePlace();
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title="Which time zone does the plan use to count days?"
      description={`A deadline in days ends at the end of the day in this time zone. The setting applies to every case and is stored ${place}.${mayChange ? "" : " An administrator can change it."}`}
      actions={
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <Question id="plan-zone" label="Time zone of the plan">
        <SelectField
          value={zone}
          disabled={!mayChange}
          onChange={(event) => onChange(event.target.value)}
          options={optionsWith(zone)}
        />
      </Question>
    </Dialog>
  );
}

/** The usual zones, this device's and the one in force. */
function optionsWith(zone: string): { value: string; label: string }[] {
  const device = new Intl.DateTimeFormat("en-US").resolvedOptions().timeZone;
  const names = new Set<string>([...zones.map(({ id }) => id), device, zone]);
  return [...names].map((name) => ({ value: name, label: zoneInWords(name) }));
}
