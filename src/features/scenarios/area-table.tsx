import { coverageAreas, type Covered } from "#scenarios";
import { StatusTag, Table } from "#ui";
import { areaWords } from "./area-words.ts";

/** How much of each area is checked. */
export function AreaTable({ covered }: { readonly covered: readonly Covered[] }) {
  return (
    <Table caption="Coverage by area" isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col" className="number">
            Checked
          </th>
          <th scope="col" className="number">
            Only happens
          </th>
          <th scope="col" className="number">
            Never happens
          </th>
          <th scope="col">Verdict</th>
        </tr>
      </thead>
      <tbody>
        {coverageAreas.map((area) => {
          const own = covered.filter(({ item }) => item.area === area);
          const checked = own.filter(({ checkedBy }) => checkedBy.length > 0).length;
          const happens = own.filter(
            ({ checkedBy, passedBy }) => checkedBy.length === 0 && passedBy.length > 0,
          ).length;
          const isWhole = checked === own.length;
          return (
            <tr key={area}>
              <th scope="row">{areaWords[area]}</th>
              <td className="number">
                {checked} of {own.length}
              </td>
              <td className="number">{happens}</td>
              <td className="number">{own.length - checked - happens}</td>
              <td>
                <StatusTag
                  look="plain"
                  tone={isWhole ? "positive" : "warning"}
                  label={isWhole ? "Complete" : `${String(own.length - checked)} to add`}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
