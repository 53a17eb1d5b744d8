import type { DateString } from '@gongwei/kernel';
import type { Label } from './organisation-kind';

/** What the two documents of a thread are made from. */
export interface ApprovalPapers {
  readonly route: 'WORK_COMMITTEE' | 'PRIMARY_COMMITTEE';
  readonly title: string;
  readonly issuer: string;
  readonly approverName: string;
  readonly body: string | null;
  readonly facts: readonly { readonly label: Label; readonly value: string | Label }[];
  readonly minuteOn: DateString | null;
  readonly minuteMeeting: string | null;
  readonly minuteConclusion: string | null;
  readonly minuteText: string | null;
  readonly requestNo: string | null;
  readonly requestedOn: DateString | null;
  readonly replyNo: string | null;
  readonly repliedOn: DateString | null;
  readonly decisionNote: string | null;
}

/** A document in the order of GB/T 9704: number, title, addressee, text, signature, day; then what is annexed. */
export interface OfficialDocument {
  readonly kind: 'REQUEST' | 'REPLY';
  /** 发文机关标志: who issues it, as printed in red above the line. */
  readonly mark: string;
  readonly documentNo: string | null;
  readonly title: string;
  readonly addressee: string;
  readonly paragraphs: readonly string[];
  readonly signature: string;
  readonly date: string | null;
  readonly annex: { readonly title: string; readonly paragraphs: readonly string[] } | null;
}

const NUMERALS = '一二三四五六七八九十';

/** 一 … 十, 十一 … 九十九: the numbers headings bear. */
export function chineseNumeral(number: number): string {
  if (number <= 10) return NUMERALS[number - 1]!;
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  return `${tens > 1 ? NUMERALS[tens - 1] : ''}十${ones ? NUMERALS[ones - 1] : ''}`;
}

/** 成文日期: Arabic digits without leading zeros (GB/T 9704 7.3.5.4). */
export const documentDate = (date: DateString): string => `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;

const matter = (title: string): string => title.trim().replace(/^关于/, '').replace(/的?(请示|批复)$/, '');
const chinese = (text: string | Label): string => (typeof text === 'string' ? text : text['zh-CN']);
const sentence = (text: string): string => (/[。！？；：.]$/u.test(text.trim()) ? text.trim() : `${text.trim()}。`);
const paragraphs = (text: string | null): string[] => (text ?? '').split(/\n+/).map((line) => line.trim()).filter(Boolean);

export const requestTitle = (papers: Pick<ApprovalPapers, 'issuer' | 'title'>): string => `${papers.issuer}关于${matter(papers.title)}的请示`;
export const replyTitle = (papers: Pick<ApprovalPapers, 'approverName' | 'title'>): string => `${papers.approverName}关于${matter(papers.title)}的批复`;

/** 请示: on what ground, what is asked for, each fact on a line of its own, and the closing words the form has. */
export function requestDocument(papers: ApprovalPapers): OfficialDocument {
  const ground = papers.minuteOn && papers.minuteConclusion
    ? `根据《中国共产党党和国家机关基层组织工作条例》有关规定，经${documentDate(papers.minuteOn)}${papers.minuteMeeting ?? '党组会议'}讨论，${sentence(papers.minuteConclusion)}`
    : '根据《中国共产党党和国家机关基层组织工作条例》有关规定，结合工作实际，拟报请审批有关事项。';
  return {
    kind: 'REQUEST', mark: papers.issuer, documentNo: papers.requestNo, title: requestTitle(papers), addressee: papers.approverName,
    paragraphs: [
      ground,
      ...paragraphs(papers.body),
      ...(papers.facts.length ? ['现将有关事项请示如下：'] : []),
      ...papers.facts.map((fact, index) => `${chineseNumeral(index + 1)}、${chinese(fact.label)}：${sentence(chinese(fact.value))}`),
      '妥否，请批示。',
    ],
    signature: papers.issuer, date: papers.requestedOn ? documentDate(papers.requestedOn) : null,
    annex: papers.minuteOn && papers.minuteConclusion
      ? {
          title: '会议纪要摘录',
          paragraphs: [`会议：${papers.minuteMeeting ?? ''}`, `时间：${documentDate(papers.minuteOn)}`, `议题：${matter(papers.title)}`, ...paragraphs(papers.minuteText), `会议结论：${sentence(papers.minuteConclusion)}`],
        }
      : null,
  };
}

/** 批复: to whom, what was received, the decision with the facts it covers, further requirements, 此复. */
export function replyDocument(papers: ApprovalPapers): OfficialDocument {
  const you = papers.route === 'WORK_COMMITTEE' ? '你单位' : '你们';
  return {
    kind: 'REPLY', mark: papers.approverName, documentNo: papers.replyNo, title: replyTitle(papers), addressee: papers.issuer,
    paragraphs: [
      `${you}《关于${matter(papers.title)}的请示》${papers.requestNo ? `（${papers.requestNo}）` : ''}收悉。经研究，现批复如下：`,
      `同意${matter(papers.title)}。${papers.facts.length ? '具体事项：' : ''}`,
      ...papers.facts.map((fact, index) => `${chineseNumeral(index + 1)}、${chinese(fact.label)}：${sentence(chinese(fact.value))}`),
      ...paragraphs(papers.decisionNote),
      '此复。',
    ],
    signature: papers.approverName, date: papers.repliedOn ? documentDate(papers.repliedOn) : null, annex: null,
  };
}
