/**
 * Claims that an assistant proposed over `amur mcp`. What stands in the place of the reader's version is `assistant:` and what the program
 * called itself; such a reading holds the proposed claims alone, never counts as the document's newest, and is followed by none: each claim
 * waits until a person decides on it. Their rule begins as that of a language model's claims does, for that is who read the text.
 */
export const byAssistant = 'assistant:';

const rulePrefix = 'model/assistant: ';

/** The rule of a claim that a program proposed. */
export const assistantRule = (client: string): string => `${rulePrefix}${client}`;

/** What the program called itself that proposed a claim; null for what nobody proposed. */
export function proposedBy(rule: string | null): string | null {
  return rule?.startsWith(rulePrefix) ? rule.slice(rulePrefix.length) : null;
}
