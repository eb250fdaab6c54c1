/** Why a claim is rejected: five reasons, each with its key. */
import { t } from '../i18n/t.ts';
export const reasons = (): readonly { readonly key: string; readonly text: string }[] =>
  (['1', '2', '3', '4', '5'] as const).map((key) => ({ key, text: t(`reading.reason.${key}`) }));
