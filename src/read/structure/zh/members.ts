/** Chinese words for what joins several places, which then stand for its members: 该机制, 委员会, 与会代表. */
import type { PointerWords } from '../pointer.ts';

/** Joint bodies, their sessions and their members. */
export const chineseMembers: readonly PointerWords[] = [
  {
    pattern:
      /(?:该|联合|本次|此次|这一)(?:机制|协会|联盟|委员会|工作组|论坛|会议|会晤|平台|联席会议|合作区)|与会(?:各方|代表|人员)|成员(?:单位|城市|地区)?|缔约(?:各)?方/gu,
    how: 'members',
    means: 'all',
    kind: 'side',
  },
];
