/** Whether a text is somebody's opinion, as its page says: by its section, its path, a line about its author, a line that the paper need not agree. */
import type { Language } from '../model/languages.ts';
import type { Block } from './draft.ts';

/** How the pages of one language mark an opinion. */
interface OpinionMarks {
  /** The name of the section, a whole line or a whole step of a path. */
  readonly section: RegExp;
  /** What stands over or under such a text about its author and the paper. */
  readonly note: RegExp;
}

const marks: Readonly<Record<Language, OpinionMarks>> = {
  en: {
    section:
      /^(?:opinions?|op-?eds?|commentary|comment|editorials?|columns?|columnists?|viewpoint|perspectives?|guest (?:column|essay|post)|letters? to the editor|analysis (?:&|and) opinion)$/iu,
    note: /\b(?:views?|opinions?)\s(?:expressed|are\s(?:his|her|their|the author['’]s|the writer['’]s|my))\b|\bnot necessarily (?:reflect|represent|those of)|^(?:about )?the (?:author|writer)\s(?:is|was|teaches|works)\b/iu,
  },
  ru: {
    section:
      /^(?:мнени[ея]|колонк[аи]|авторск\p{L}+ колонк\p{L}+|от редакции|передовица|точка зрения|реплика|блоги?|письма? в редакцию)$/iu,
    note: /(?:мнени[ея] автор\p{L}+|позици\p{L}+ (?:автора|редакции)|точк\p{L}+ зрения автор\p{L}+)\s(?:может|могут|не)|^(?:об авторе|автор\s?[—–-])/iu,
  },
  zh: {
    section:
      /^[【[]?(?:社论|社論|社评|社評|评论|評論|时评|時評|观点|觀點|专栏|專欄|快评|短评|锐评|笔谈|来论|來論)[】\]]?$/u,
    note: /(?:不代表本[报報刊网網站]|(?:仅|僅)?代表作者(?:本人)?(?:观点|觀點|立场)|^[（(]?作者(?:系|为|為|是|单位))/u,
  },
};

/** Steps of a path; bars and slashes part the sections of a menu, which names them all. */
const step = /\s*[>›»]\s*/u;
/** Sections in an address: /opinion/2024/… */
const address =
  /\/(?:opinions?|op-?eds?|comment(?:ary|isfree)?|editorials?|columns?|columnists?|mneni[ey]a?|kolonk[ai]|blogs?|pinglun|guandian)\//iu;
/** Only short lines are labels; notes stand among the last blocks. */
const longest = { label: 80, note: 220 };
const fromFoot = 5;

/** True for an opinion piece: `blocks` are those of the text, `url` its address where it has one. */
export function isOpinionPiece(text: string, blocks: readonly Block[], url: string | null): boolean {
  if (url !== null && address.test(url)) return true;
  const line = ({ start, end }: Block): string => text.slice(start, end).trim();
  const first = blocks.findIndex((b) => b.kind === 'body');
  const over = blocks.slice(0, first < 0 ? blocks.length : first).map(line);
  const labelled = over.some((words) => {
    const steps = words.length > longest.label ? [] : words.split(step);
    return steps.some((part) => Object.values(marks).some(({ section }) => section.test(part)));
  });
  const notes = [...over, ...blocks.slice(-fromFoot).map(line)].filter((words) => words.length <= longest.note);
  return labelled || notes.some((words) => Object.values(marks).some(({ note }) => note.test(words)));
}
