/** Places of somebody's life: where people were born, raised or buried ties those places to nobody. */
const ofLife =
  /(?:^|[\s("“])(?:born|raised|reared|grew up|grown up|brought up|native|natives|died|buried|survived|emigrated|immigrated|settled|childhood|alumn\p{L}+|graduate[sd]?|graduating|degree|doctorate|studied \p{Ll}+)(?:\s\p{Ll}[\p{L}-]*){0,3}\s(?:in|at|from|of|to|near|outside)\s(?:the\s|a\s)?(?:\p{Ll}+\s(?:of\s)?){0,2}$/u;

/** True where the words before an English place say that it belongs to a life told in passing. */
export function isOfLife(text: string, start: number): boolean {
  return ofLife.test(text.slice(Math.max(0, start - 70), start));
}
