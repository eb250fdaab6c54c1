/** Why a claim is rejected: five reasons, each with its key. */
export const reasons: readonly { readonly key: string; readonly text: string }[] = [
  { key: '1', text: 'The text does not say this' },
  { key: '2', text: 'Wrong places' },
  { key: '3', text: 'Wrong type or stage' },
  { key: '4', text: 'Wrong date' },
  { key: '5', text: 'No tie between regions' },
];
