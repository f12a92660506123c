import { smallestShown } from "#domain";

/** How the figures are counted, for who publishes them. */
export function PublicNotes({ zone }: { readonly zone: string }) {
  return (
    <ul className="grid max-w-prose list-disc gap-1 pl-5 text-sm text-ink-muted">
      <li>
        Years begin and end in the plan’s time zone ({zone}). By receipt is how CMS’s Medicaid
        report form counts (MCPAR, D1.XIII.1 to 3): all requests received in the year, withdrawn and
        undecided ones too. Which of the two the public web page wants has not been verified: say in
        your publication which you used.
      </li>
      <li>
        Approved in part is counted separately because the rule does not say how to count it. State
        in your publication how you count it.
      </li>
      <li>
        After appeal: standard requests that were not approved in full at first, appealed, and
        approved then; a decision the plan reopened itself is none. After extension: approved after
        the time for the review was extended, standard and expedited requests together. Both are
        shares of all requests of the row.
      </li>
      <li>
        Times run from receipt to the first signed decision, in days for standard requests and in
        hours for expedited ones. Requests with no documented receipt are excluded.
      </li>
      <li>
        Counts from 1 to {smallestShown - 1} can be hidden on this page, with anything that would
        reveal one. The export has every count: no exemption from the required figures was found.
      </li>
      <li>
        Medicare Advantage reports by contract, Medicaid by plan, and exchanges by issuer. Enter the
        ID in each case’s details, and each has rows of its own. Requests without one are in rows
        that say so: assign them before you publish.
      </li>
      <li>
        The list of services holds what this release has criteria for. The plan publishes every
        service that needs prior authorization; add what is not here.
      </li>
    </ul>
  );
}
