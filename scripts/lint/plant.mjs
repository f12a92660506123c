/** One planted import a specifier, each against the table of rooms. */
export function forbidden(file, specifiers) {
  return specifiers.map((name) => violation(file, `import "${name}";`, "house/layers"));
}

/** One planted import a specifier, each allowed by the table of rooms. */
export function allowed(file, specifiers) {
  return specifiers.map((name) => ({ file, code: `import "${name}";` }));
}

/** A planted line that `rule` must report. */
export function violation(file, code, rule) {
  return { file, code, rule };
}
