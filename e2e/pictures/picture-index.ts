export type Picture = {
  readonly place: string;
  readonly theme: "light" | "dark";
  /** Of the window, in CSS pixels. */
  readonly width: number;
  /** Beside the index. */
  readonly file: string;
};

/** One page with all pictures, a row for each place; each opens in its full size. */
export function pictureIndex(pictures: readonly Picture[]): string {
  const places = [...new Set(pictures.map(({ place }) => place))];
  const rows = places.map((name) => {
    const figures = pictures.filter(({ place }) => place === name).map(figure);
    return `<section id="${name}"><h2>${name}</h2>${figures.join("")}</section>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>All pages and states</title>
<style>
  body { font: 14px system-ui, sans-serif; margin: 1rem; background: #ddd; color: #222; }
  section { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: start; }
  h2 { flex-basis: 100%; margin: 1rem 0 0; }
  figure { margin: 0; }
  img { display: block; height: 360px; border: 1px solid #999; }
</style>
<h1>All pages and states</h1>
${rows.join("\n")}
</html>
`;
}

function figure({ place, theme, width, file }: Picture): string {
  const words = `${theme}, ${String(width)} px`;
  return `<figure><a href="${file}"><img src="${file}" alt="${place}, ${words}" loading="lazy"></a><figcaption>${words}</figcaption></figure>`;
}
