import { AlignmentType, BorderStyle, Document, Footer, LineRuleType, Packer, PageNumber, Paragraph, TabStopType, TextRun, type IParagraphOptions } from 'docx';
import { CHARACTER, FONT, FOOTER, LINE, MARGIN, markSize, PAGE, RED, signatureIndents, SIZE, twips } from './official-layout';

/** An official document 公文 in the order of its parts. */
export interface OfficialPaper {
  /** REQUEST goes upwards: its number stands left and the signer's name has its place at the right (GB/T 9704 7.2.6). */
  readonly kind: 'REQUEST' | 'REPLY';
  readonly mark: string;
  readonly documentNo: string | null;
  readonly title: string;
  readonly addressee: string;
  readonly paragraphs: readonly string[];
  readonly signature: string;
  readonly date: string | null;
  readonly annex: { readonly title: string; readonly paragraphs: readonly string[] } | null;
}

const NO_DATE = '　　　　年　　月　　日';
const run = (text: string, font: string = FONT.body, size: number = SIZE.body, more: object = {}): TextRun => new TextRun({ text, size, font: { name: font, eastAsia: font, ascii: font, hAnsi: font, cs: font }, ...more });
const spacing = (line = LINE, more: object = {}): IParagraphOptions['spacing'] => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0, ...more });
const empty = (): Paragraph => new Paragraph({ spacing: spacing(), children: [run('')] });

/** Lays a document out as GB/T 9704 says. The seal stays outside the system. */
export function officialDocument(paper: OfficialPaper): Promise<Buffer> {
  const footer = (alignment: 'left' | 'right'): Footer =>
    new Footer({
      children: [
        new Paragraph({
          alignment: AlignmentType[alignment === 'left' ? 'LEFT' : 'RIGHT'], indent: { [alignment]: SIZE.page * 10 },
          children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: SIZE.page, font: FONT.number })],
        }),
      ],
    });
  return Packer.toBuffer(
    new Document({
      title: paper.title, creator: paper.signature, description: paper.documentNo ?? '', evenAndOddHeaderAndFooters: true,
      styles: { default: { document: { run: { font: FONT.body, size: SIZE.body }, paragraph: { spacing: spacing() } } } },
      sections: [
        {
          properties: { page: { size: PAGE, margin: { ...MARGIN, footer: FOOTER, header: twips(15) } } },
          footers: { default: footer('right'), even: footer('left') },
          children: [...head(paper), ...text(paper), ...signature(paper), ...annex(paper)],
        },
      ],
    }),
  );
}

/** 发文机关标志 in red, the number, the red line. */
function head(paper: OfficialPaper): Paragraph[] {
  const mark = `${paper.mark}文件`;
  const size = markSize(mark);
  const number = paper.documentNo ?? '';
  const upwards = paper.kind === 'REQUEST';
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: spacing(Math.max(LINE * 2, size * 12), { before: twips(8) }), children: [run(mark, FONT.title, size, { color: RED })] }),
    empty(),
    new Paragraph({
      alignment: upwards ? AlignmentType.LEFT : AlignmentType.CENTER, spacing: spacing(),
      ...(upwards ? { indent: { left: CHARACTER }, tabStops: [{ type: TabStopType.RIGHT, position: twips(156) - CHARACTER }] } : {}),
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: RED, space: 11 } },
      children: upwards ? [run(number), run('\t'), run('签发人：'), run('　　　　', FONT.heading2)] : [run(number)],
    }),
    empty(), empty(),
  ];
}

function text(paper: OfficialPaper): Paragraph[] {
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: spacing(640), children: [run(paper.title, FONT.title, SIZE.title)] }),
    empty(),
    new Paragraph({ spacing: spacing(), children: [run(`${paper.addressee}：`)] }),
    ...paper.paragraphs.map(bodyParagraph),
    ...(paper.annex ? [empty(), new Paragraph({ spacing: spacing(), indent: { firstLine: 2 * CHARACTER }, children: [run(`附件：${paper.annex.title}`)] })] : []),
  ];
}

/** Indented by two characters; what a heading of the first level names stands in 黑体. */
function bodyParagraph(line: string): Paragraph {
  const heading = /^[一二三四五六七八九十]+、[^：]{1,30}：/u.exec(line)?.[0] ?? '';
  return new Paragraph({ alignment: AlignmentType.BOTH, spacing: spacing(), indent: { firstLine: 2 * CHARACTER }, children: [...(heading ? [run(heading, FONT.heading)] : []), run(line.slice(heading.length))] });
}

function signature(paper: OfficialPaper): Paragraph[] {
  const date = paper.date ?? NO_DATE;
  const indents = signatureIndents(paper.signature, date);
  const right = (content: string, characters: number): Paragraph => new Paragraph({ alignment: AlignmentType.RIGHT, spacing: spacing(), indent: { right: Math.round(characters * CHARACTER) }, keepLines: true, children: [run(content)] });
  return [empty(), empty(), right(paper.signature, indents.signature), right(date, indents.date)];
}

function annex({ annex: added }: OfficialPaper): Paragraph[] {
  if (!added) return [];
  return [
    new Paragraph({ pageBreakBefore: true, spacing: spacing(), children: [run('附件', FONT.heading)] }),
    empty(),
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: spacing(640), children: [run(added.title, FONT.title, SIZE.title)] }),
    empty(),
    ...added.paragraphs.map(bodyParagraph),
  ];
}
