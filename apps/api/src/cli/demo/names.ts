import type { Random } from './random';

// Syllables, each with its sound. Names are put together by chance: whoever they resemble, nobody is meant.
const table = (text: string): (readonly [string, string])[] => text.split(' ').map((entry) => [entry.replace(/[a-z]+/, ''), entry.replace(/[^a-z]+/, '')] as const);

const SURNAMES = table(
  '王wang 李li 张zhang 刘liu 陈chen 杨yang 赵zhao 黄huang 周zhou 吴wu 徐xu 孙sun 胡hu 朱zhu 高gao 林lin 何he 郭guo 马ma 罗luo 梁liang 宋song 郑zheng 谢xie 韩han 唐tang 冯feng 于yu 董dong 萧xiao ' +
    '程cheng 曹cao 袁yuan 邓deng 许xu 傅fu 沈shen 曾zeng 彭peng 吕lv 苏su 卢lu 蒋jiang 蔡cai 贾jia 丁ding 魏wei 薛xue 叶ye 阎yan 余yu 潘pan 杜du 戴dai 夏xia 钟zhong 汪wang 田tian 任ren 姜jiang 范fan 方fang ' +
    '石shi 姚yao 谭tan 廖liao 邹zou 熊xiong 金jin 陆lu 郝hao 孔kong 白bai 崔cui 康kang 毛mao 邱qiu 秦qin 江jiang 史shi 顾gu 侯hou 邵shao 孟meng 龙long 万wan 段duan 章zhang 钱qian 汤tang 尹yin 黎li 易yi 常chang 武wu 乔qiao 欧阳ouyang 司徒situ 上官shangguan',
);
const MALE = table(
  '伟wei 强qiang 磊lei 军jun 勇yong 杰jie 涛tao 超chao 明ming 刚gang 辉hui 鹏peng 斌bin 波bo 宇yu 浩hao 凯kai 健jian 俊jun 帆fan 旭xu 宁ning 亮liang 建jian 国guo 志zhi 文wen 永yong 海hai 春chun 家jia 振zhen 德de 兴xing 立li 云yun 成cheng 正zheng 光guang 学xue 松song 林lin 庆qing 东dong 平ping 安an 瑞rui 晨chen 泽ze 睿rui 航hang 博bo 远yuan 峰feng',
);
const FEMALE = table(
  '芳fang 娜na 敏min 静jing 丽li 艳yan 娟juan 霞xia 秀xiu 燕yan 玲ling 桂gui 英ying 华hua 慧hui 巧qiao 美mei 雅ya 芝zhi 玉yu 萍ping 红hong 琳lin 洁jie 梅mei 莉li 兰lan 珍zhen 雪xue 蓉rong 倩qian 颖ying 佳jia 欣xin 悦yue 婷ting 怡yi 晓xiao 思si 梦meng 琴qin 云yun 莲lian 翠cui 丹dan 青qing 宁ning 月yue 晴qing 薇wei',
);
// Names of two peoples of the region that are written with the middle dot, so that lists and imports meet it.
const DOTTED = [
  ['艾尔肯·吐尔逊', 'aierkentuerxun', 'aektex', '05'], ['古丽·买买提', 'gulimaimaiti', 'glmmt', '05'], ['阿依努尔·卡德尔', 'ayinuerkadeer', 'ayneker', '05'], ['叶尔江·哈里木', 'yeerjianghalimu', 'yejhlm', '17'],
] as const;

export interface Name {
  readonly name: string;
  /** Full pinyin and initials, as the registry keeps them for search by sound. */
  readonly pinyin: string;
  readonly initials: string;
  /** Code of GB/T 3304 when the name tells it. */
  readonly ethnicity?: string;
}

const COMPOUND_SOUNDS: Readonly<Record<string, string>> = { ouyang: 'oy', situ: 'st', shangguan: 'sg' };

/** A made-up name with its sounds; the common surnames come more often. */
export function makeName(random: Random, female: boolean): Name {
  if (random.chance(0.002)) {
    const [name, pinyin, initials, ethnicity] = random.pick(DOTTED);
    return { name, pinyin, initials, ethnicity };
  }
  const [surname, sound] = SURNAMES[Math.floor(random.next() ** 1.6 * SURNAMES.length)]!;
  const syllables = female ? FEMALE : MALE;
  const [first, firstSound] = random.pick(syllables);
  const [second, secondSound] = random.chance(0.78) ? random.pick(syllables) : ['', ''];
  const kept = second === first ? ['', ''] : [second, secondSound];
  return {
    name: surname + first + kept[0],
    pinyin: sound + firstSound + kept[1],
    initials: (COMPOUND_SOUNDS[sound] ?? sound[0]!) + firstSound[0] + (kept[1]![0] ?? ''),
  };
}
