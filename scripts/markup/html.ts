/** The shortest HTML that a browser reads as the same elements, by what the HTML standard says of end tags and quotes. */

const tags = /<[a-z](?:"[^"]*"|[^">])*>/gi;
const voids = /^<(?:br|col|hr|img|input|wbr)\b/i;

/** An end tag that may be left out, and what has to follow at once. */
const optional: readonly (readonly [tag: string, followed: string])[] = [
  ['td|th', '<td|<th|</tr>'],
  ['tr', '<tr|</tbody>|</thead>'],
  ['thead', '<tbody'],
  ['tbody', '</table>'],
  ['li', '<li|</ul>|</ol>'],
  ['dt|dd', '<dt|<dd|</dl>'],
  ['option', '<option|</select>'],
  ['p', '<(?:p|div|ul|ol|dl|h[1-6]|section|form|details)|</(?:div|section|form|details)>'],
];
const omissible = optional.map(
  ([tag, followed]) => new RegExp(`</(?:${tag})>(?=(?:${followed})\\b)`.replace('>)\\b', '>)'), 'g'),
);

function shortTag(tag: string): string {
  const open = voids.test(tag) ? tag.replace(/\/>$/, '>') : tag;
  return open.replace(/ ([\w:-]+)="([^"\s'=<>`/]+)"(?!\/)/g, ' $1=$2');
}

/** A template without the quotes and end tags that it is the same without; those at its very end are never needed. */
export function shortest(html: string): string {
  const without = omissible.reduce((text, each) => text.replace(each, ''), html.replace(tags, shortTag));
  return without.replace(/(?:<\/[a-z][\w-]*>)+$/i, '');
}
