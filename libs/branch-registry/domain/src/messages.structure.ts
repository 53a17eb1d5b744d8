import type { MessageCatalogue } from '@gongwei/kernel';

interface RuleTexts {
  readonly title: string;
  readonly message: string;
  readonly article: string;
  readonly mend: string;
}

const BRANCH = { zh: '《中国共产党支部工作条例（试行）》', en: 'Branch Regulations (trial, 2018)' };
const ORGANS = { zh: '《中国共产党党和国家机关基层组织工作条例》', en: 'Organs Regulations (2019)' };
const ELECTION = { zh: '《中国共产党基层组织选举工作条例》', en: 'Election Regulations (2020)' };

/** Texts of the structure check by rule: Chinese, then English. */
const RULES: Readonly<Record<string, readonly [zh: RuleTexts, en: RuleTexts]>> = {
  R01: [
    { title: '应设党委而未设', message: '共有党员 {count} 名，已达 100 名，现设{kind}', article: `${ORGANS.zh}第五条：党员 100 人以上的，设立党的基层委员会`, mend: '改设党委；经批准采用其他形式的，登记原因和文号' },
    { title: 'Party committee due', message: '{count} members, 100 or more, but the top organisation is: {kind}', article: `${ORGANS.en}, art. 5: 100 members and more form a Party committee`, mend: 'Set up a Party committee, or record the reason and number of the approval of another form' },
  ],
  'R01-SMALL': [
    { title: '党委党员不足百名', message: '设党委而党员只有 {count} 名', article: `${ORGANS.zh}第五条：党员不足 100 人的，因工作需要，经上级党组织批准，也可以设立党的基层委员会`, mend: '登记批准原因和文号' },
    { title: 'Party committee below 100 members', message: 'A Party committee with {count} members only', article: `${ORGANS.en}, art. 5: below 100 members a Party committee needs approval`, mend: 'Record the reason and number of the approval' },
  ],
  R02: [
    { title: '应设党总支而未设', message: '共有党员 {count} 名，已达 50 名，现设{kind}', article: `${ORGANS.zh}第六条：党员 50 人以上、100 人以下的，设立党的总支部委员会`, mend: '改设党总支并划分党支部；经批准采用其他形式的，登记原因和文号' },
    { title: 'General branch due', message: '{count} members, 50 or more, but the top organisation is: {kind}', article: `${ORGANS.en}, art. 6: 50 to 100 members form a general branch`, mend: 'Set up a general branch with branches, or record the reason and number of the approval of another form' },
  ],
  'R02-SMALL': [
    { title: '党总支党员不足五十名', message: '设党总支而党员只有 {count} 名', article: `${ORGANS.zh}第六条：党员不足 50 人的，因工作需要，经上级党组织批准，也可以设立党的总支部委员会`, mend: '登记批准原因和文号' },
    { title: 'General branch below 50 members', message: 'A general branch with {count} members only', article: `${ORGANS.en}, art. 6: below 50 members a general branch needs approval`, mend: 'Record the reason and number of the approval' },
  ],
  R03: [
    { title: '正式党员不足三人', message: '只有 {count} 名正式党员，不足 3 名', article: `${BRANCH.zh}第四条：有正式党员 3 人以上的，成立党支部`, mend: '与邻近单位成立联合党支部，或并入其他党支部' },
    { title: 'Fewer than three full members', message: '{count} full members only; 3 are needed', article: `${BRANCH.en}, art. 4: three full members and more form a branch`, mend: 'Form a joint branch with neighbours, or merge into another branch' },
  ],
  R04: [
    { title: '党支部人数过多', message: '共有党员 {count} 名，超过 50 名', article: `${BRANCH.zh}第四条：党支部党员人数一般不超过 50 人`, mend: '拆分为两个以上党支部；经批准保留的，登记原因和文号' },
    { title: 'Branch too large', message: '{count} members; a branch has 50 at most', article: `${BRANCH.en}, art. 4: a branch normally has no more than 50 members`, mend: 'Split it, or record the reason and number of the approval' },
  ],
  R05: [
    { title: '联合党支部覆盖单位过多', message: '覆盖 {count} 个单位，超过 5 个', article: `${BRANCH.zh}第五条：联合党支部覆盖单位一般不超过 5 个`, mend: '减少覆盖单位；经批准保留的，登记原因和文号' },
    { title: 'Joint branch covers too many units', message: 'It covers {count} units; 5 are the normal limit', article: `${BRANCH.en}, art. 5: a joint branch normally covers no more than 5 units`, mend: 'Cover fewer units, or record the reason and number of the approval' },
  ],
  'R05-SINGLE': [
    { title: '联合党支部只覆盖一个单位', message: '只覆盖 {count} 个单位', article: `${BRANCH.zh}第五条：正式党员不足 3 人的单位，按照地域相邻、行业相近、规模适当、便于管理的原则，成立联合党支部`, mend: '补录覆盖单位，或改设党支部' },
    { title: 'Joint branch of one unit', message: 'It covers {count} unit only', article: `${BRANCH.en}, art. 5: neighbouring units with fewer than three full members form a joint branch`, mend: 'Record the other units, or make it a plain branch' },
  ],
  R07: [
    { title: '应设支委会而未设', message: '有 {count} 名正式党员，支委会现有 {size} 人', article: `${BRANCH.zh}第二十一条：有正式党员 7 人以上的党支部，设立支部委员会，由 3 至 5 人组成，一般不超过 7 人`, mend: '选举产生 3 至 5 人的支委会' },
    { title: 'Branch committee due', message: '{count} full members, but {size} on the branch committee', article: `${BRANCH.en}, art. 21: seven full members and more elect a branch committee of 3 to 5, at most 7`, mend: 'Elect a branch committee of 3 to 5' },
  ],
  'R07-LARGE': [
    { title: '支委会人数过多', message: '支委会有 {size} 人，超过 7 人', article: `${BRANCH.zh}第二十一条：支部委员会由 3 至 5 人组成，一般不超过 7 人`, mend: '核对任职记录，免去已卸任的职务' },
    { title: 'Branch committee too large', message: '{size} on the branch committee; 7 are the limit', article: `${BRANCH.en}, art. 21: a branch committee has 3 to 5 members, at most 7`, mend: 'Check the posts and end those no longer held' },
  ],
  'R07-POSTS': [
    { title: '支委分工不全', message: '缺少：{posts}', article: `${BRANCH.zh}第二十一条：支部委员会设书记和组织委员、宣传委员、纪检委员等`, mend: '明确分工，由现任委员兼任或补选' },
    { title: 'Commissioners missing', message: 'Missing: {posts}', article: `${BRANCH.en}, art. 21: a branch committee has a secretary and commissioners for organisation, publicity and discipline`, mend: 'Assign the posts to present members or hold a by-election' },
  ],
  R08: [
    { title: '不足七人而设支委会', message: '只有 {count} 名正式党员，任职 {size} 人', article: `${BRANCH.zh}第二十一条：正式党员不足 7 人的党支部，设 1 名书记，必要时可以设 1 名副书记`, mend: '核对任职记录，下届只设书记、副书记' },
    { title: 'Committee in a small branch', message: '{count} full members only, but {size} hold posts', article: `${BRANCH.en}, art. 21: below seven full members a branch has a secretary and if need be a deputy`, mend: 'Check the posts; elect a secretary and deputy only next time' },
  ],
  'R08-SECRETARY': [
    { title: '书记空缺', message: '没有在任书记', article: `${BRANCH.zh}第二十一条、${ORGANS.zh}第八条：基层党组织设书记`, mend: '登记书记任职，或及时补选、报请任命' },
    { title: 'No secretary', message: 'There is no secretary in office', article: `${BRANCH.en}, art. 21; ${ORGANS.en}, art. 8: every organisation has a secretary`, mend: 'Record the secretary, or hold a by-election or ask for an appointment' },
  ],
  R09: [
    { title: '逾期未换届', message: '应于 {due} 换届，已逾期', article: `${ELECTION.zh}第三条：基层组织任期届满应当按期进行换届选举`, mend: '组织换届选举；经批准延期的，登记延期' },
    { title: 'Election overdue', message: 'The election was due on {due}', article: `${ELECTION.en}, art. 3: elections are held when the term ends`, mend: 'Hold the election, or record the approved extension' },
  ],
  'R09-MISSING': [
    { title: '任期未登记', message: '没有登记任期开始日期或应换届日期', article: `${BRANCH.zh}第二十二条、${ORGANS.zh}第五至七条：委员会实行任期制`, mend: '补录本届任期开始日期' },
    { title: 'Term not recorded', message: 'The beginning of the term or the next election is not recorded', article: `${BRANCH.en}, art. 22; ${ORGANS.en}, art. 5–7: committees have terms`, mend: 'Record when the present term began' },
  ],
  'R09-YEARS': [
    { title: '任期年限不符', message: '登记任期 {years} 年，应为 {regular} 年', article: `${ORGANS.zh}第五至七条：基层委员会每届任期 5 年，总支部、支部委员会每届任期 3 年`, mend: '核对任期年限' },
    { title: 'Length of term', message: 'The term is recorded as {years} years; it should be {regular}', article: `${ORGANS.en}, art. 5–7: a Party committee serves 5 years, general branch and branch committees 3`, mend: 'Check the years of the term' },
  ],
  R10: [
    { title: '延期超过一年', message: '延至 {due}，最晚应为 {max}', article: `${ELECTION.zh}第三条：延期或者提前期限一般不超过 1 年`, mend: '尽快换届' },
    { title: 'Extended by more than a year', message: 'Extended to {due}; {max} is the latest day', article: `${ELECTION.en}, art. 3: a term is normally extended by one year at most`, mend: 'Hold the election soon' },
  ],
  K01: [
    { title: '隶属关系不规范', message: '{parent}之下设有{child}', article: `${ORGANS.zh}第五至七条：基层委员会、总支部、支部逐级设置`, mend: '调整隶属关系或改设类别' },
    { title: 'Irregular place in the tree', message: '{child} below {parent}', article: `${ORGANS.en}, art. 5–7: committee, general branch and branch follow one another`, mend: 'Move it or change its kind' },
  ],
  K02: [
    { title: '不能作为单位顶层组织', message: '{kind}没有上级党组织', article: `${ORGANS.zh}第五至七条：单位顶层组织为基层委员会、总支部或支部`, mend: '登记其上级党组织' },
    { title: 'Not a top organisation', message: '{kind} without an organisation above', article: `${ORGANS.en}, art. 5–7: a unit is headed by a committee, general branch or branch`, mend: 'Record the organisation above it' },
  ],
  K03: [
    { title: '单位有多个顶层组织', message: '本单位有 {count} 个没有上级的党组织', article: `${ORGANS.zh}第五至七条：一个单位设一个顶层党组织`, mend: '核对隶属关系' },
    { title: 'Several top organisations', message: 'This unit has {count} organisations with nothing above', article: `${ORGANS.en}, art. 5–7: a unit has one top organisation`, mend: 'Check what they belong to' },
  ],
};

const collect = (index: 0 | 1): Record<string, string> =>
  Object.fromEntries(Object.entries(RULES).flatMap(([id, texts]) => Object.entries(texts[index]).map(([part, text]) => [`structure.${id}.${part}`, text as string])));

export const structureMessages: MessageCatalogue = { 'zh-CN': collect(0), en: collect(1) };
