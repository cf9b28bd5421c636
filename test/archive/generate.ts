// An archive of annual plans, invented from a seed: places × years, the figures of one year carried into the next, and some faults.

export interface ArchiveSize {
  readonly places: number;
  readonly years: number;
  readonly seed: number;
}

/** The files of the archive by their path: `云川县/2024.md`. */
export function* archive({ places, years, seed }: ArchiveSize): Generator<readonly [path: string, text: string]> {
  const random = randomFrom(seed);
  for (let index = 0; index < places; index += 1) {
    const place = placeNamed(index);
    const levels = measures.map(({ start }) => start * (1 + Math.floor(random() * 50)));
    for (let year = 2025 - years + 1; year <= 2025; year += 1) yield [`${place}/${year}.md`, planOf(place, year, levels, random)];
  }
}

const measures = [
  { name: '粮食产量', unit: '万吨', start: 3 },
  { name: '城镇新增就业', unit: '人', start: 700 },
  { name: '高标准农田', unit: '万亩', start: 2 },
  { name: '实际使用外资', unit: '万美元', start: 90 },
  { name: '社会消费品零售总额', unit: '亿元', start: 11 },
  { name: '一般公共预算收入', unit: '亿元', start: 5 },
] as const;

const fields = ['稳定就业', '抓好农业', '扩大开放', '提振消费', '培育产业', '改善民生', '保护生态', '深化改革'] as const;
const works = [
  '完善服务体系，健全协调机制',
  '推动项目早开工、早建成、早见效',
  '引导企业加大投入，支持设备更新',
  '加强培训和指导，提高服务水平',
  '补齐基础设施短板，方便群众办事',
  '实施一批示范工程，总结推广经验',
] as const;

function planOf(place: string, year: number, levels: number[], random: () => number): string {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const results = measures.map(({ name, unit }, index) => `${name}达到${levels[index]}${unit}，增长${1 + Math.floor(random() * 9)}%`);
  for (const index of levels.keys()) levels[index] = Math.round((levels[index] ?? 1) * (0.99 + random() * 0.06));
  const targets = measures.map(({ name, unit }, index) => `${name}${levels[index]}${unit}`);
  const faulty = random() < 0.2;
  const tasks = Array.from({ length: 24 }, (_, index) => {
    const at = index % measures.length;
    const measure = measures[at] as (typeof measures)[number];
    const level = (levels[at] ?? 0) + (faulty && index === 3 ? 10 : 0);
    const figure = index < measures.length ? `${measure.name}${level}${measure.unit}。` : `新建项目${3 + Math.floor(random() * 40)}个。`;
    const sentences = Array.from({ length: 6 }, () => `${pick(works)}。`).join('');
    return `（${numerals[index]}）${pick(fields)}。${sentences}${figure}${faulty && index === 5 ? '抓好落实,务求实效。' : ''}\n`;
  });
  return `# 关于${place}${year - 1}年国民经济和社会发展计划执行情况与${year}年计划草案的报告

## 一、${year - 1}年计划执行情况

${year - 1}年，${results.join('。')}。${Array.from({ length: 20 }, () => pick(works)).join('。')}。

## 二、${year}年主要预期目标

${year}年经济社会发展的主要预期目标是：${targets.join('，')}。

## 三、${year}年重点任务

${tasks.join('\n')}`;
}

const digits = '一二三四五六七八九';
const numerals = Array.from({ length: 99 }, (_, index) => {
  const [tens, ones] = [Math.floor((index + 1) / 10), (index + 1) % 10];
  return `${tens > 1 ? digits[tens - 1] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones - 1] : ''}`;
});

const [firsts, seconds] = ['云清石青白金玉长南北', '川河桥山岭溪湖泉'];

const placeNamed = (index: number): string =>
  `${firsts[index % firsts.length]}${seconds[Math.floor(index / firsts.length) % seconds.length]}县`;

/** Mulberry32: the same numbers from the same seed, everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
