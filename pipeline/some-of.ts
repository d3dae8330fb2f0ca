/** The first of several names, for a message: `a, b, c and 4 more`. */
export function someOf(names: readonly string[], most = 3): string {
  const more = names.length > most ? ` and ${names.length - most} more` : '';
  return names.slice(0, most).join(', ') + more;
}
