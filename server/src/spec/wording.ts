/** A title as it reads inside a sentence: `Areal capacity` becomes `areal capacity`, `N/P ratio` stays. */
export function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
