/** Texts of files that are attached and read. */
export default {
  label: '附件', drop: '将文件拖到此处，或', choose: '选择文件', limit: '图片、PDF、Word、Excel、PPT，每个不超过 {megabytes} MB，最多 {max} 个。涉密文件不得上传。',
  uploading: '正在上传 {percent}', checking: '正在检查…', cancel: '取消上传“{name}”', remove: '移除“{name}”', removeShort: '移除', removed: '已移除“{name}”', undo: '撤销',
  view: '查看“{name}”', download: '下载', downloadOne: '下载“{name}”', newTab: '在新标签页打开', previous: '上一个', next: '下一个', notShown: '此文件无法在页面中显示，请下载后查看。',
  problem: { kind: '不支持这种文件，请上传图片（JPG、PNG、WebP）、PDF 或 docx、xlsx、pptx。', size: '文件超过 {limit} MB，请压缩后再上传。', empty: '文件是空的，请重新选择。', count: '最多可附 {limit} 个文件，此文件未上传。' },
};
