import { DomainError } from '@gongwei/kernel';
import sharp from 'sharp';
import { inspectUpload, MAX_FILE_BYTES, tidyName } from './inspect-upload';

const picture = (width = 40, height = 20) => sharp({ create: { width, height, channels: 3, background: '#b3261e' } });

async function ruleOf(name: string, bytes: Buffer): Promise<string> {
  const error = await inspectUpload(name, bytes).then(() => null, (thrown: unknown) => thrown);
  if (!(error instanceof DomainError)) throw new Error(`Not refused: ${String(error)}`);
  return error.fields[0]!.rule;
}

describe('an upload', () => {
  it('keeps nothing of a picture but its upright pixels', async () => {
    const bytes = await picture().withExif({ IFD0: { Make: 'SECRET-CAMERA', Orientation: '6' }, IFD3: { GPSLatitude: '30/1 52/1 0/1' } }).jpeg().toBuffer();
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    const upload = await inspectUpload('合影.jpeg', bytes);
    const kept = await sharp(upload.bytes).metadata();
    expect(kept.exif).toBeUndefined();
    expect(upload.bytes.includes('SECRET-CAMERA')).toBe(false);
    expect(kept.orientation ?? 1).toBe(1);
    expect(upload.fileName).toBe('合影.jpg');
    expect((await sharp(upload.thumbnail!).metadata()).format).toBe('webp');
  });

  it('turns what the camera held sideways', async () => {
    const bytes = await picture(40, 20).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { width, height } = await inspectUpload('a.jpg', bytes);
    expect([width, height]).toEqual([20, 40]);
  });

  it('makes thumbnails that fit and never enlarge', async () => {
    const size = async (width: number, height: number) => {
      const { thumbnail } = await inspectUpload('a.png', await picture(width, height).png().toBuffer());
      const found = await sharp(thumbnail!).metadata();
      return [found.width, found.height];
    };
    expect(await size(1_440, 720)).toEqual([360, 180]);
    expect(await size(40, 20)).toEqual([40, 20]);
  });

  it('judges by content, not by name', async () => {
    const png = await picture().png().toBuffer();
    expect((await inspectUpload('报告.pdf', png)).fileName).toBe('报告.png');
    expect(await ruleOf('photo.jpg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe('kind');
    expect(await ruleOf('photo.jpg', Buffer.from('MZ\u0090\u0000 a program'))).toBe('kind');
    expect((await inspectUpload('a.exe', Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF'))).fileName).toBe('a.pdf');
  });

  it.each([
    ['empty', 'a.png', Buffer.alloc(0)],
    ['size', 'a.png', Buffer.alloc(MAX_FILE_BYTES + 1)],
  ])('is refused: %s', async (rule, name, bytes) => {
    expect(await ruleOf(name, bytes)).toBe(rule);
  });

  it('is refused when damaged or far too large in pixels', async () => {
    const png = await picture(400, 400).png().toBuffer();
    expect(await ruleOf('a.png', png.subarray(0, 120))).toBe('damaged');
    const huge = await picture(8_000, 7_000).png({ compressionLevel: 9 }).toBuffer();
    expect(await ruleOf('a.png', huge)).toBe('pixels');
  });

  it.each(['机密文件.png', '关于××的通知（秘密★3年）.png', '绝密.png', '★长期.png'])('is refused for its secrecy marking: %s', async (name) => {
    expect(await ruleOf(name, await picture().png().toBuffer())).toBe('secret');
  });

  it('is not refused for speaking of secrecy', async () => {
    await expect(inspectUpload('保密教育学习记录.png', await picture().png().toBuffer())).resolves.toBeDefined();
  });
});

describe('tidyName', () => {
  it.each([
    ['C:\\Users\\li\\会议记录.DOCX', 'docx', '会议记录.docx'],
    ['../../etc/passwd', 'pdf', 'passwd.pdf'],
    ['a\u202egnp.exe', 'png', 'agnp.png'],
    ['.png', 'png', '附件.png'],
    ['名'.repeat(200), 'pdf', `${'名'.repeat(120)}.pdf`],
  ])('%s → %s', (name, extension, expected) => {
    expect(tidyName(name, extension)).toBe(expected);
  });
});
