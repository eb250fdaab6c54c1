/**
 * Words whose full stop does not end a sentence, and words that open one. Three classes of abbreviations: those always
 * followed by more of the sentence, those that bind only a number, and those that may well stand last.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Titles, kinds of streets, towns and bodies, references: something of the same sentence follows. */
export const bindsNext = words(`
  mr mrs ms dr prof gen col lt sgt capt cmdr adm gov sen rep rev hon pres st mt ft messrs mme vs cf viz al approx est dept univ
  assn bros e.g i.e
  им ул пр-т просп пер пл наб бул ш пос дер обл респ окр р-н гор акад проф доц канд докт ген полк подполк кап лейт серж адм
  см ср напр т.е т.к т.н т.наз кит англ яп лат греч нем фр исп тур монг каз прим ред сост отв зам пом нач гл св бл тов гр г-н г-жа
`);

/** Bind only a number: "No. 5", "Jan. 3", "рис. 2". */
export const bindsNumber = words(`
  no nos vol vols p pp fig figs ch chap art sec par ed eds vs jan feb mar apr jun jul aug sept sep oct nov dec tel ext
  № ст п пп ч гл рис табл стр илл вып изд кн цит тел моб янв фев февр мар апр авг сен сент окт ноя нояб дек
`);

/** May stand last; the sentence goes on unless a word follows that opens one. */
export const mayStandLast = words('inc ltd co corp llc plc jr sr bros a.m p.m ph.d d.c u.s u.k u.n гг вв');

/** Words that open a sentence far more often than they follow an abbreviation. */
export const opensSentence = words(`
  the a an in on at it he she they this that these those but and for with we i as if when while after before his her its their
  there what who how why by from to no not our my you your since until during under over although though however also both each
  в во на по с со к ко у и а но это эта этот эти он она оно они мы я вы так как что для при после до из от за о об обо под над
  не ни его её ее их там тут здесь тогда также кроме однако если когда где чтобы хотя через между среди ещё еще уже всего все
  сейчас теперь ранее затем потом поэтому причём причем по-прежнему
`);
