/** Assessment groups 分类, in the order they are shown. */
export const GROUPS = ['党群机关', '综合经济', '执法监管', '社会民生', '垂管单位', '企事业单位'] as const;
export type GroupName = (typeof GROUPS)[number];

export interface CatalogueUnit {
  readonly group: GroupName;
  readonly code: string;
  /** Patterns of the short and the full name, see {@link nameAt}. */
  readonly short: string;
  readonly full: string;
  /** First two characters of the credit code: 11 organ, 12 institution, 13 mass organisation, 91 enterprise. */
  readonly nature: '11' | '12' | '13' | '91';
  /** How many members it has beside the others: 1 is an ordinary bureau. */
  readonly size: number;
  /** Whether a district has the same office. */
  readonly district: boolean;
}

// code short full nature size [d: districts have one too]; "*" is the place with its rank (云岭市), "~" without it (云岭), neither: it goes in front.
const CATALOGUE: Readonly<Record<GroupName, string>> = {
  党群机关: `jwjw 纪委监委机关 中共*纪律检查委员会*监察委员会机关 11 1.4 d/swb *委办 中共*委办公室 11 0.9 d/zzb *委组织部 中共*委组织部 11 0.8 d/xcb *委宣传部 中共*委宣传部 11 0.7 d/tzb *委统战部 中共*委统战部 11 0.5 d/zfw *委政法委 中共*委政法委员会 11 0.6 d
    zys *委政研室 中共*委政策研究室 11 0.25/bwb *委编办 中共*委机构编制委员会办公室 11 0.3 d/lgbj *委老干部局 中共*委老干部局 11 0.6/dx *委党校 中共*委党校 12 1.0 d/zgh 总工会 总工会 13 0.5 d/tw 团*委 共产主义青年团*委员会 13 0.2/fl 妇联 妇女联合会 13 0.25 d/kx 科协 科学技术协会 13 0.3/gsl 工商联 工商业联合会 13 0.25`,
  综合经济: `rdb 人大办 人民代表大会常务委员会办公室 11 0.9 d/fb 府办 人民政府办公室 11 1.2 d/zxb 政协办 政协办公室 11 0.7 d/jgsw 机关事务中心 机关事务服务中心 12 0.6/fgw 发改委 发展和改革委员会 11 1.1 d/jxj 经信局 经济和信息化局 11 0.9 d/czj 财政局 财政局 11 1.1 d
    zrzy 自然资源局 自然资源和规划局 11 1.5 d/jsj 建设局 住房和城乡建设局 11 1.3 d/jtj 交通局 交通运输局 11 1.8 d/slj 水利局 水利局 11 1.0 d/nyj 农业农村局 农业农村局 11 1.4 d/shwj 商务局 商务局 11 0.6 d/gzw 国资委 人民政府国有资产监督管理委员会 11 0.4/tjj 统计局 统计局 11 0.4 d/jrb 金融办 人民政府金融工作办公室 11 0.2/sjj 数据局 数据局 11 0.4 d/zwb 政务办 政务服务管理办公室 11 0.4 d`,
  执法监管: `fy 法院 *中级人民法院 11 2.0/jcy 检察院 人民检察院 11 1.6 d/gaj 公安局 公安局 11 4.0 d/scjg 市场监管局 市场监督管理局 11 2.2 d/zhzf 综合执法局 综合行政执法局 11 1.7 d/yjj 应急局 应急管理局 11 0.7 d/hbj 生态环境局 生态环境局 11 1.2 d/sfj 司法局 司法局 11 0.9 d/xfj 信访局 信访局 11 0.3 d`,
  社会民生: `jyj 教育局 教育局 11 1.3 d/kjj 科技局 科学技术局 11 0.5 d/mzj 民政局 民政局 11 0.7 d/rsj 人社局 人力资源和社会保障局 11 1.4 d/wglj 文广旅局 文化广电旅游局 11 1.1 d/wjw 卫健委 卫生健康委员会 11 1.2 d/tyjr 退役军人局 退役军人事务局 11 0.4 d/ybj 医保局 医疗保障局 11 0.5 d/tyj 体育局 体育局 11 0.4/dag 档案馆 档案馆 12 0.4/cl 残联 残疾人联合会 13 0.3 d/hsz 红十字会 红十字会 13 0.1 d`,
  垂管单位: `swj 税务局 国家税务总局*税务局 11 2.4/hg ~海关 ~海关 11 1.3/qxj 气象局 气象局 11 0.4/ycj 烟草局 烟草专卖局 11 0.8/yzj 邮政管理局 邮政管理局 11 0.15/dlgs ~电力公司 ~电力有限公司 91 2.0`,
  企事业单位: `cmjt 报业传媒集团 ~报业传媒集团有限公司 91 1.5/ctjt 城投集团 ~城市建设投资集团有限公司 91 1.3/zxyy 中心医院 中心医院 12 2.4/zyxy ~职业技术学院 ~职业技术学院 12 2.2/shjt 水务集团 ~水务集团有限公司 91 1.0/gjjt 公交集团 ~公共交通集团有限公司 91 0.9`,
};

/** Fills a place into a name's pattern. @param area the place with its rank, e.g. 云岭市, or 市 for short names within the city */
export const nameAt = (pattern: string, area: string, place: string): string =>
  /[*~]/.test(pattern) ? pattern.replaceAll('*', area).replaceAll('~', place) : area + pattern;

/** What offices a city has, group by group: the names are those of any city, the city is nobody's. */
export const CATALOGUE_UNITS: readonly CatalogueUnit[] = GROUPS.flatMap((group) =>
  CATALOGUE[group].split(/[/\n]/).map((line): CatalogueUnit => {
    const [code, short, full, nature, size, district] = line.trim().split(' ') as [string, string, string, CatalogueUnit['nature'], string, string?];
    return { group, code, short, full, nature, size: Number(size), district: district === 'd' };
  }),
);
