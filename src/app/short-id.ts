/** An id as people read it: its kind and as many digits as tell it from others; every command and route takes it. */
export function shortId(id: string): string {
  return /^[a-z]{3}_[0-9a-f]{32}$/.test(id) ? id.slice(0, 12) : id;
}
