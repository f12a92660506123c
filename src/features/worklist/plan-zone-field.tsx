import { Globe } from "lucide-react";
import { useState } from "react";
import { Button, Dialog, Question, SelectField } from "#ui";
import { zones } from "./instant-with-zone.ts";

export interface PlanZoneSetting {
  /** IANA name. */
  readonly zone: string;
  readonly onChange: (zone: string) => void;
}

/** In which zone the plan counts its days, and the way to change it. */
export function PlanZoneButton({ zone, onChange }: PlanZoneSetting) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" icon={<Globe />} onClick={() => setIsOpen(true)}>
        <span className="sr-only">Due times are counted in </span>
        {zoneInWords(zone)}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title="In which time zone does the plan count days?"
        description="A deadline in days ends with the last second of its day in this zone. It applies to every case and is kept in this browser."
        actions={
          <Button variant="primary" onClick={() => setIsOpen(false)}>
            Done
          </Button>
        }
      >
        <Question id="plan-zone" label="Time zone of the plan">
          <SelectField
            value={zone}
            onChange={(event) => onChange(event.target.value)}
            options={optionsWith(zone)}
          />
        </Question>
      </Dialog>
    </>
  );
}

/** "Central (America/Chicago)", or the bare name where the zone has no everyday one here. */
export function zoneInWords(zone: string): string {
  const known = zones.find(({ id }) => id === zone);
  return known === undefined || known.label === zone ? zone : `${known.label} (${zone})`;
}

/** The usual zones, this device's and the one in force. */
function optionsWith(zone: string): { value: string; label: string }[] {
  const device = new Intl.DateTimeFormat("en-US").resolvedOptions().timeZone;
  const names = new Set<string>([...zones.map(({ id }) => id), device, zone]);
  return [...names].map((name) => ({ value: name, label: zoneInWords(name) }));
}
