// The typefaces of an official document, each with those that stand in for it where it is not installed.

const latin = 'Times New Roman';
const face = (eastAsia: string) => ({ ascii: latin, hAnsi: latin, cs: latin, eastAsia });

/** Text: 仿宋. */
export const imitation = face('仿宋_GB2312');
/** The title: 小标宋. */
export const title = face('方正小标宋简体');
/** 附件 and headings of the first level: 黑体. */
export const hei = face('黑体');
/** Headings of the second level: 楷体. */
export const kai = face('楷体_GB2312');
/** Page numbers: 宋体. */
export const song = { ascii: '宋体', hAnsi: '宋体', cs: latin, eastAsia: '宋体' };

/** In tables: 小五. */
export const small = 18;

/** What Word takes where a typeface is missing: other names for it, then any of its kind. */
const faces = [
  { name: '仿宋_GB2312', others: '仿宋,FangSong,华文仿宋,FZFangSong-Z02S,Noto Serif CJK SC', family: 'modern' },
  { name: '方正小标宋简体', others: '方正小标宋_GBK,FZXiaoBiaoSong-B05S,小标宋,华文中宋,宋体,Noto Serif CJK SC', family: 'roman' },
  { name: '黑体', others: 'SimHei,Noto Sans CJK SC', family: 'modern' },
  { name: '楷体_GB2312', others: '楷体,KaiTi,华文楷体,Noto Serif CJK SC', family: 'modern' },
  { name: '宋体', others: 'SimSun,Noto Serif CJK SC', family: 'roman' },
];

/** The part of the file that names the typefaces. */
export const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${faces
  .map(
    ({ name, others, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  )
  .join('')}<w:font w:name="${latin}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`;
