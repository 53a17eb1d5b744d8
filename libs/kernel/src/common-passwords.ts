/**
 * Recognises the passwords that guessing lists begin with. Instead of shipping a list of ten thousand lines to the browser it keeps the pieces
 * such lists are made of (common words, pinyin, names, keyboard walks, runs, repeats, dates, lucky numbers) and asks whether a password is
 * nothing but a few of them in a row, whatever the case, the punctuation between them and the usual disguises (p@ssw0rd).
 */

const WORDS = new Set(
  (
    // English and technical
    'password passwd passw0rd pass admin administrator root user guest test testing tester demo default login welcome hello master super superman ' +
    'supervisor system server service manager office office365 company public private secret letmein changeme change access account temp temporary ' +
    'monkey dragon shadow sunshine princess football baseball basketball soccer hockey batman pokemon starwars michael jordan charlie ashley jessica ' +
    'daniel thomas andrew joshua matthew robert william james david george jennifer michelle nicole hannah computer internet windows linux oracle ' +
    'mysql postgres database apple google facebook microsoft huawei xiaomi tencent alibaba taobao baidu wechat weixin samsung iphone iloveyou love ' +
    'lovely loveme loveyou forever freedom trustno1 whatever flower cheese summer winter spring autumn orange banana purple yellow silver golden ' +
    'hunter killer ranger tigger ginger pepper cookie angel baby sweet lucky happy money success power china beijing shanghai hangzhou shenzhen ' +
    'guangzhou nanjing huzhou zhejiang jiangsu chengdu wuhan monday friday january december the my new old one two you and abc abcd xyz asd qwe zxc ' +
    // Chinese in pinyin: phrases, offices, names
    'woaini woaiwojia aini aiwo woshi woshishui nihao nihaoma ceshi mima wodemima guanli guanliyuan yonghu denglu zhongguo zhonghua woaizhongguo ' +
    'woaizuguo zuguo renmin dang dangyuan dangzhibu zhibu dangjian dangwei jiguan jigong gongwei gongwuyuan zhengfu shiwei shizhi danwei zuzhi ' +
    'xuexi qiangguo xuexiqiangguo gongchandang jianguo aiguo baobao laopo laogong mama baba erzi nver jiejie meimei gege didi yeye nainai pengyou ' +
    'kuaile xingfu facai gongxi gongxifacai jixiang ruyi pingan jiankang wangyi zhang wang zhao liu chen yang huang zhou sun zhu lin guo luo gao ' +
    'zheng liang xie song tang han feng deng cao peng zeng xiao tian dong yuan pan cai jiang du ye cheng wei su lv ding ren shen yao lu cui zhong ' +
    'tan wei qin xu li wu hu ma he zhangwei wangwei wangfang liwei liuwei lina zhangmin lijing wangjing wangli zhangli liqiang wangqiang zhangqiang ' +
    'liuyang wangyong zhangyong lijun wangjun zhangjie lijie wanglei lilei zhanglei hanmeimei xiaoming xiaohong xiaoli ming hong hua jun jie lei min ' +
    'fang na qiang yong yan juan tao chao ping gang gui xia jing ling qing ' +
    // what keyboards give to those who think they are clever
    'qwerty qwertyuiop qwert asdfgh asdfghjkl zxcvbn zxcvbnm azerty qazwsx qazwsxedc wsxedc 1qaz 2wsx 3edc 4rfv 5tgb 6yhn 7ujm qaz wsx edc rfv tgb ' +
    '1q2w 1q2w3e 1q2w3e4r 1q2w3e4r5t 3e4r 4r5t 5t6y q1w2 q1w2e3 q1w2e3r4 a1b2 a1b2c3 a1b2c3d4 123qwe qwe123 asd123 zxc123 abc123 1a2b 1a2b3c zaq1 xsw2 cde3 vfr4'
  ).split(' '),
);

/** Numbers people put into passwords: love, luck, the state's birthday, the Party's. */
const NUMBERS = new Set('520 521 1314 5201314 5211314 7758521 7758258 147258 147258369 159357 159753 258369 741852 963852741 888 666 168 1688 518 110 119 120 10086 10010 95588 1921 1949 10 01 00 11 12 88 66 99 69 007 101 911 1001 0701 1921701 19491001 19210701'.split(' '));

const WALKS = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'abcdefghijklmnopqrstuvwxyz', '0123456789'].flatMap((row) => [row, [...row].reverse().join('')]);

/** Each disguise of a letter that guessing programs undo first. */
const DISGUISES: Readonly<Record<string, string>> = { '@': 'a', '4': 'a', '3': 'e', '1': 'i', '!': 'i', '0': 'o', '$': 's', '5': 's', '7': 't', '8': 'b' };

const LONGEST_PIECE = 16;
const MOST_PIECES = 3;

/** Whether a password is made of at most three of the common pieces and nothing else but punctuation and one or two stray characters. */
export function isCommonPassword(password: string): boolean {
  return unwrapRepeats(password.normalize('NFKC').toLowerCase()).some((form) => coverable(form));
}

/** The text itself, and what is repeated in it: abcabcabc is no better than abc. */
function unwrapRepeats(text: string): string[] {
  const repeated = /^(.+?)\1+$/s.exec(text)?.[1];
  return repeated && repeated.length <= 6 ? [text, repeated] : [text];
}

/**
 * Least number of pieces (a stray character costs two thirds of a piece more than a common one) that cover the text, by dynamic programming.
 * Each piece is looked at as it stands and with its disguises undone, on its own: the 0 of p@ssw0rd2024 is an o, those of its year are not.
 */
function coverable(text: string): boolean {
  const letters = text.replace(/[@431!0$578]/g, (character) => DISGUISES[character]!);
  const best: number[] = [0];
  for (let end = 1; end <= text.length; end += 1) {
    const character = text[end - 1]!;
    // Punctuation between pieces costs nothing; a letter or digit that fits nowhere costs one piece and a half.
    best[end] = best[end - 1]! + (/[\p{L}\p{N}]/u.test(character) ? 1.5 : 0);
    for (let start = Math.max(0, end - LONGEST_PIECE); start <= end - 2; start += 1) {
      if (isPiece(text.slice(start, end)) || isPiece(letters.slice(start, end))) best[end] = Math.min(best[end]!, best[start]! + 1);
    }
  }
  return best[text.length]! <= MOST_PIECES;
}

function isPiece(piece: string): boolean {
  if (WORDS.has(piece) || NUMBERS.has(piece) || isYearOrDate(piece)) return true;
  if (piece.length >= 3 && /^(.)\1+$/su.test(piece)) return true;
  if (piece.length >= 3 && WALKS.some((walk) => walk.includes(piece))) return true;
  return piece.length >= 4 && /^(..)\1+$/su.test(piece);
}

function isYearOrDate(piece: string): boolean {
  return /^(19\d{2}|20[0-4]\d)((0[1-9]|1[0-2])((0[1-9]|[12]\d|3[01]))?)?$/.test(piece);
}
