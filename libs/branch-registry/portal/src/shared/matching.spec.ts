import { matching, matchingByAnything, type Choice } from './matching';
import { isPinyin, loadSound } from './sound';

const choice = (label: string, code: string): Choice => ({ value: code, label, texts: [code, `中共某局${label}支部委员会`] });
const choices = [choice('办公室党支部', 'FGW-003'), choice('机关党委', 'FGW-001'), choice('行政审批处党支部', 'FGW-009'), choice('重庆路党支部', 'FGW-010')];
const found = (list: Choice[]): string[] => list.map(({ label }) => label);

describe('choosing by typing', () => {
  it('shows everything before anything is typed, up to the limit', () => {
    expect(matching(choices, ' ')).toHaveLength(4);
    expect(matching(choices, '', null, 2)).toHaveLength(2);
  });

  it('finds by part of the name and by code, beginnings first', () => {
    expect(found(matching(choices, '党支部'))).toEqual(['办公室党支部', '行政审批处党支部', '重庆路党支部']);
    expect(found(matching(choices, 'fgw-00'))).toEqual(['办公室党支部', '机关党委', '行政审批处党支部']);
    expect(found(matching(choices, '没有'))).toEqual([]);
  });

  it('finds by whole syllables and by initials, and knows words read in two ways', async () => {
    expect(found(await matchingByAnything(choices, 'jigdw'))).toEqual([]);
    expect(found(await matchingByAnything(choices, 'jgdw'))).toEqual(['机关党委']);
    expect(found(await matchingByAnything(choices, 'xing zheng'))).toEqual(['行政审批处党支部']);
    expect(found(await matchingByAnything(choices, 'chongqing'))).toEqual(['重庆路党支部']);
  });

  it('takes letters only for pinyin', async () => {
    expect([isPinyin('jgdw'), isPinyin("xi'an"), isPinyin('FGW-001'), isPinyin('党'), isPinyin(' ')]).toEqual([true, true, false, false, false]);
    expect((await loadSound())('机关党委')).toBe('jiguandangwei jgdw');
  });
});
