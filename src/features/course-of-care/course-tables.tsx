import { dayInWords } from "#domain";
import { Entered, Table } from "#ui";
import { againstMinimum } from "./amount-bars.tsx";
import type { CourseOfCare, Lane } from "./course.ts";
import { missingInWords, whenInWords } from "./state-words.ts";

/** The same as words: everything that the picture shows, and nothing else. */
export function CourseTables({ course }: { readonly course: CourseOfCare }) {
  return (
    <div className="grid gap-4">
      <Table caption="Course of care">
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">What</th>
            <th scope="col">When</th>
          </tr>
        </thead>
        <tbody>
          {course.lanes.flatMap(rowsOf).map(({ id, title, what, when }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td>
                <Entered isSentence text={what} />
              </td>
              <td>{when}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {course.amounts.length === 0 ? null : (
        <Table caption="Amounts compared with the minimum">
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">How much</th>
            </tr>
          </thead>
          <tbody>
            {course.amounts.map((amount) => (
              <tr key={amount.id}>
                <th scope="row">{amount.label}</th>
                <td>{againstMinimum(amount)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {course.pain.length === 0 ? null : (
        <Table caption="Pain scores, in the order of care">
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Score, 0 to 10</th>
            </tr>
          </thead>
          <tbody>
            {course.pain
              .flatMap(({ scores }, stage) =>
                scores.map((score) => ({ ...score, id: `${String(stage)} ${score.label}` })),
              )
              .map(({ id, label, state, score }) => (
                <tr key={id}>
                  <th scope="row">{label.charAt(0).toUpperCase() + label.slice(1)}</th>
                  <td>{score ?? missingInWords(state)}</td>
                </tr>
              ))}
          </tbody>
        </Table>
      )}
    </div>
  );
}

function rowsOf({ id, title, dated, undated }: Lane) {
  return [
    ...dated.map((item) => ({
      what:
        item.required === undefined
          ? item.label
          : `${item.label} (${item.required.label}: through ${dayInWords(item.required.until)})`,
      when: whenInWords(item),
    })),
    ...undated.map(({ label }) => ({ what: label, when: "No date" })),
  ].map((row, at) => ({ ...row, title, id: `${id} ${String(at)}` }));
}
