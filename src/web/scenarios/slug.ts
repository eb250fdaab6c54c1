/** Short names for files and addresses: small letters and digits, a hyphen between words. */

/** The short name of a title; `otherwise` for one that has no Latin letters or digits. */
export function makeSlug(title: string, otherwise: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
  return /[a-z]/.test(slug) ? slug : otherwise;
}
