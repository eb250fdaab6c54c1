/**
 * Chinese people in English text by the sound of their names: a surname and a given name of one or two syllables in
 * pinyin (Li Keqiang, Wan Qishan). Many towns are spelt so too.
 */

/** The commonest surnames, in pinyin; together those of nine people in ten. Words of English are left out. */
const surnames = new Set(
  (
    'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo lin gao luo zheng liang xie tang deng feng han cao ' +
    'zeng peng xiao cai pan tian dong yuan yu ye jiang du su wei cheng lu ding shen ren yao fang zhong cui tan wan qian hou ' +
    'bai meng xue lei liao yin duan hao shao mao chang wen gu lai wu qiao gong pang niu geng qi xiang kong yan shi jia xiong ' +
    'qin jin zou ni shang lv lyu ouyang sima zhuge'
  ).split(' '),
);

const syllable =
  '(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:[iu]?a(?:ng?|o|i)?|[iu]?e(?:ng?|i)?|ou?|ong|iong|iu|ui|u[oni]?|i(?:ng?)?|er|v)';
const given = new RegExp(`^${syllable}(?:['’-]?${syllable})?$`);

/** True where two words (lower case) are the surname and the given name of a Chinese person. */
export const isChineseName = (surname: string, name: string): boolean =>
  surnames.has(surname) && name.length > 1 && name.length < 13 && given.test(name);
