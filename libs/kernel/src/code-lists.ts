/** One value of a code list. `code` is what is stored; `national` its code in the national standard where that differs. */
export interface CodeItem {
  readonly code: string;
  readonly national?: string;
  readonly zh: string;
  readonly en: string;
  /** Other ways people write it in lists. */
  readonly aliases?: readonly string[];
}

/** A list of codes with the look-ups that forms, tables and imports need. */
export class CodeList {
  private readonly byCode = new Map<string, CodeItem>();
  private readonly byText = new Map<string, CodeItem>();

  constructor(
    /** The standard the list comes from. */
    readonly standard: string,
    readonly items: readonly CodeItem[],
  ) {
    for (const item of items) {
      this.byCode.set(item.code, item);
      for (const text of [item.code, item.national, item.zh, item.en, ...(item.aliases ?? [])]) if (text) this.byText.set(key(text), item);
    }
  }

  has(code: string): boolean {
    return this.byCode.has(code);
  }

  get(code: string): CodeItem | undefined {
    return this.byCode.get(code);
  }

  /** The item that a text names: a code, a label in either language or a usual short form; spaces and case do not matter. */
  find(text: string): CodeItem | undefined {
    return this.byText.get(key(text));
  }

  /** The label of a code in a language; an unknown code is shown as it is. */
  label(code: string, locale: 'zh-CN' | 'en' = 'zh-CN'): string {
    const item = this.byCode.get(code);
    return item ? (locale === 'en' ? item.en : item.zh) : code;
  }
}

const key = (text: string): string => text.normalize('NFKC').replace(/[\s（）()]/g, '').toLowerCase();

/** Gender 性别, GB/T 2261.1, by the names the API uses. */
export const genders = new CodeList('GB/T 2261.1', [
  { code: 'MALE', national: '1', zh: '男', en: 'Male', aliases: ['男性', '男性性别', 'm'] },
  { code: 'FEMALE', national: '2', zh: '女', en: 'Female', aliases: ['女性', '女性性别', 'f'] },
  { code: 'UNKNOWN', national: '0', zh: '未知', en: 'Unknown', aliases: ['未知的性别'] },
  { code: 'UNSTATED', national: '9', zh: '未说明', en: 'Not stated', aliases: ['未说明的性别'] },
]);

const PEOPLES =
  '汉 Han,蒙古 Mongol,回 Hui,藏 Tibetan,维吾尔 Uygur,苗 Miao,彝 Yi,壮 Zhuang,布依 Buyei,朝鲜 Korean,满 Manchu,侗 Dong,瑶 Yao,白 Bai,土家 Tujia,' +
  '哈尼 Hani,哈萨克 Kazak,傣 Dai,黎 Li,傈僳 Lisu,佤 Va,畲 She,高山 Gaoshan,拉祜 Lahu,水 Sui,东乡 Dongxiang,纳西 Naxi,景颇 Jingpo,柯尔克孜 Kirgiz,' +
  '土 Tu,达斡尔 Daur,仫佬 Mulao,羌 Qiang,布朗 Blang,撒拉 Salar,毛南 Maonan,仡佬 Gelao,锡伯 Xibe,阿昌 Achang,普米 Pumi,塔吉克 Tajik,怒 Nu,' +
  '乌孜别克 Uzbek,俄罗斯 Russian,鄂温克 Ewenki,德昂 Deang,保安 Bonan,裕固 Yugur,京 Gin,塔塔尔 Tatar,独龙 Derung,鄂伦春 Oroqen,赫哲 Hezhen,' +
  '门巴 Monba,珞巴 Lhoba,基诺 Jino';

/** Ethnicity 民族, GB/T 3304. The 56 peoples stand in the order of their codes. */
export const ethnicities = new CodeList('GB/T 3304', [
  ...PEOPLES.split(',').map((entry, index): CodeItem => {
    const [name, english] = entry.split(' ') as [string, string];
    return { code: String(index + 1).padStart(2, '0'), zh: `${name}族`, en: english, aliases: [name] };
  }),
  { code: '97', zh: '其他', en: 'Other', aliases: ['其他民族', '未识别民族'] },
  { code: '98', zh: '外国血统中国籍人士', en: 'Naturalised, of foreign descent', aliases: ['外国血统入籍'] },
]);

/** Education 学历, GB/T 4658. The round codes (10, 20 …) stand for a level whose kind is not known. */
export const educations = new CodeList('GB/T 4658', [
  { code: '10', zh: '研究生教育', en: 'Postgraduate', aliases: ['研究生', '研究生学历'] },
  { code: '11', zh: '博士研究生毕业', en: 'Doctoral studies, graduated', aliases: ['博士', '博士研究生', '博士毕业', '博士生'] },
  { code: '12', zh: '博士研究生结业', en: 'Doctoral studies, completed', aliases: ['博士结业'] },
  { code: '13', zh: '博士研究生肄业', en: 'Doctoral studies, not completed', aliases: ['博士肄业'] },
  { code: '14', zh: '硕士研究生毕业', en: "Master's studies, graduated", aliases: ['硕士', '硕士研究生', '硕士毕业', '硕士生'] },
  { code: '15', zh: '硕士研究生结业', en: "Master's studies, completed", aliases: ['硕士结业'] },
  { code: '16', zh: '硕士研究生肄业', en: "Master's studies, not completed", aliases: ['硕士肄业'] },
  { code: '17', zh: '研究生班毕业', en: 'Postgraduate class, graduated' },
  { code: '18', zh: '研究生班结业', en: 'Postgraduate class, completed' },
  { code: '19', zh: '研究生班肄业', en: 'Postgraduate class, not completed' },
  { code: '20', zh: '大学本科教育', en: 'Undergraduate' },
  { code: '21', zh: '大学本科毕业', en: 'Undergraduate, graduated', aliases: ['大学本科', '本科', '本科毕业', '大学', '大学毕业', '全日制本科', '在职本科'] },
  { code: '22', zh: '大学本科结业', en: 'Undergraduate, completed', aliases: ['本科结业'] },
  { code: '23', zh: '大学本科肄业', en: 'Undergraduate, not completed', aliases: ['本科肄业'] },
  { code: '28', zh: '大学普通班毕业', en: 'General university class, graduated', aliases: ['大普', '大学普通班'] },
  { code: '30', zh: '大学专科教育', en: 'Junior college' },
  { code: '31', zh: '大学专科毕业', en: 'Junior college, graduated', aliases: ['大学专科', '专科', '专科毕业', '大专', '大专毕业', '高职'] },
  { code: '32', zh: '大学专科结业', en: 'Junior college, completed', aliases: ['专科结业', '大专结业'] },
  { code: '33', zh: '大学专科肄业', en: 'Junior college, not completed', aliases: ['专科肄业', '大专肄业'] },
  { code: '40', zh: '中等职业教育', en: 'Secondary vocational education' },
  { code: '41', zh: '中等专科毕业', en: 'Secondary specialised school, graduated', aliases: ['中等专科', '中专', '中专毕业'] },
  { code: '42', zh: '中等专科结业', en: 'Secondary specialised school, completed', aliases: ['中专结业'] },
  { code: '43', zh: '中等专科肄业', en: 'Secondary specialised school, not completed', aliases: ['中专肄业'] },
  { code: '44', zh: '职业高中毕业', en: 'Vocational high school, graduated', aliases: ['职业高中', '职高', '职高毕业'] },
  { code: '45', zh: '职业高中结业', en: 'Vocational high school, completed', aliases: ['职高结业'] },
  { code: '46', zh: '职业高中肄业', en: 'Vocational high school, not completed', aliases: ['职高肄业'] },
  { code: '47', zh: '技工学校毕业', en: 'Technical school, graduated', aliases: ['技工学校', '技校', '技校毕业'] },
  { code: '48', zh: '技工学校结业', en: 'Technical school, completed', aliases: ['技校结业'] },
  { code: '49', zh: '技工学校肄业', en: 'Technical school, not completed', aliases: ['技校肄业'] },
  { code: '60', zh: '普通高级中学教育', en: 'High school' },
  { code: '61', zh: '普通高中毕业', en: 'High school, graduated', aliases: ['普通高中', '高中', '高中毕业'] },
  { code: '62', zh: '普通高中结业', en: 'High school, completed', aliases: ['高中结业'] },
  { code: '63', zh: '普通高中肄业', en: 'High school, not completed', aliases: ['高中肄业'] },
  { code: '70', zh: '初级中学教育', en: 'Junior middle school' },
  { code: '71', zh: '初中毕业', en: 'Junior middle school, graduated', aliases: ['初中', '初级中学'] },
  { code: '73', zh: '初中肄业', en: 'Junior middle school, not completed' },
  { code: '80', zh: '小学教育', en: 'Primary school' },
  { code: '81', zh: '小学毕业', en: 'Primary school, graduated', aliases: ['小学'] },
  { code: '83', zh: '小学肄业', en: 'Primary school, not completed' },
  { code: '90', zh: '其他', en: 'Other', aliases: ['其他学历', '无'] },
]);

/** Degree 学位, GB/T 6864, by its first digit. */
export const degrees = new CodeList('GB/T 6864', [
  { code: '1', zh: '名誉博士', en: 'Honorary doctorate' },
  { code: '2', zh: '博士', en: 'Doctorate', aliases: ['博士学位'] },
  { code: '3', zh: '硕士', en: "Master's degree", aliases: ['硕士学位'] },
  { code: '4', zh: '学士', en: "Bachelor's degree", aliases: ['学士学位'] },
]);
