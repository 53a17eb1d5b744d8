import { registerMessages, type MessageCatalogue } from '@gongwei/kernel';

/** What is said of a file that cannot be attached. */
export const fileMessages: MessageCatalogue = {
  'zh-CN': {
    'file.empty': '文件是空的，请重新选择',
    'file.size': '文件超过 {limit} MB，请压缩后再上传',
    'file.kind': '只能上传图片（JPG、PNG、WebP）、PDF 和 Word、Excel、PowerPoint（docx、xlsx、pptx）',
    'file.pixels': '图片超过 {limit} 百万像素，请缩小后再上传',
    'file.damaged': '图片已损坏，无法读取，请重新导出后再上传',
    'file.secret': '文件名带有密级标识。涉密文件不得上传本系统，请按保密规定处理',
    'file.count': '最多可附 {limit} 个文件',
    'file.missing': '请选择要上传的文件',
    'file.several': '一次只能上传一个文件',
    'file.unknown': '附件不存在，或已用于其他记录，请重新上传',
  },
  en: {
    'file.empty': 'The file is empty. Please choose another one.',
    'file.size': 'The file is larger than {limit} MB. Please make it smaller.',
    'file.kind': 'Only images (JPG, PNG, WebP), PDF and Word, Excel, PowerPoint files (docx, xlsx, pptx) can be attached.',
    'file.pixels': 'The picture has more than {limit} million pixels. Please make it smaller.',
    'file.damaged': 'The picture is damaged and cannot be read. Please export it again.',
    'file.secret': 'The file name bears a secrecy marking. Classified files must not be uploaded here.',
    'file.count': 'At most {limit} files can be attached.',
    'file.missing': 'Please choose a file.',
    'file.several': 'Please upload one file at a time.',
    'file.unknown': 'The attachment does not exist or belongs to another record. Please upload it again.',
  },
};

registerMessages(fileMessages);
