/** A snippet as it reads before anybody types: the examples in it, first choices, and what repeats them. */
export function filledIn(snippet: string): string {
  const values = new Map<string, string>();
  return snippet.replace(
    /\$\{(\d+)(?::([^}]*)|\|([^|,]*)[^|]*\|)\}|\$(\d+)/g,
    (_, number: string, example?: string, choice?: string, again?: string) => {
      if (again !== undefined) return values.get(again) ?? '';
      values.set(number, example ?? choice ?? '');
      return values.get(number) ?? '';
    },
  );
}
