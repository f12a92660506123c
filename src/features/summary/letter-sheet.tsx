import type { LetterPart } from "#domain";
import { Entered } from "#ui";

/** The letter as it goes out; its first heading is the sheet's own title and is not repeated. */
export function LetterSheet({ parts }: { readonly parts: readonly LetterPart[] }) {
  return (
    <div className="grid max-w-[78ch] gap-3">
      {parts.slice(1).map((part) => (
        <Part key={part.kind === "list" ? part.items.join() : part.text} part={part} />
      ))}
    </div>
  );
}

function Part({ part }: { readonly part: LetterPart }) {
  switch (part.kind) {
    case "paragraph":
      return (
        <p>
          <Entered isSentence text={part.text} />
        </p>
      );
    case "heading":
      return <h3 className="font-semibold break-after-avoid">{part.text}</h3>;
    case "list":
      return part.ordered === true ? (
        <ol className="grid list-decimal gap-1 pl-6">
          <Items items={part.items} />
        </ol>
      ) : (
        <ul className="grid list-disc gap-1 pl-5">
          <Items items={part.items} />
        </ul>
      );
  }
}

function Items({ items }: { readonly items: readonly string[] }) {
  return items.map((item) => (
    <li key={item} className="break-inside-avoid">
      <Entered isSentence text={item} />
    </li>
  ));
}
