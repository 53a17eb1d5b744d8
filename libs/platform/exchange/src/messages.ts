import { registerMessages, type MessageCatalogue } from '@gongwei/kernel';

/** Texts about import runs and exports. */
export const exchangeMessages: MessageCatalogue = {
  'zh-CN': {
    'import.file.missing': '请以字段 file 上传一个文件',
    'import.file.several': '一次只能上传一个文件',
    'import.file.noRows': '表头下没有数据行',
    'import.hasErrors': '有 {count} 行存在错误：请改正后重新上传，或选择跳过这些行',
    'import.nothing': '没有可以导入的数据行',
    'import.changed': '检查之后数据有变动，{count} 行不能再导入；已重新标注，请查看后再提交',
    'import.discarded': '此次导入已放弃或已过期，请重新上传',
    'import.committed': '此次导入已完成，不能放弃',
    'import.committing': '此次导入正在写入，不能放弃',
    'import.errors.size': '一次最多读取 {max} 条错误',
    'export.size': '符合条件的记录超过 {max} 条，请缩小筛选范围',
    'export.parameter': '参数 {name} 不是有效的 JSON，或与列表的筛选、排序不符：{problem}',
  },
  en: {
    'import.file.missing': 'Upload one file as the field "file"',
    'import.file.several': 'Only one file can be uploaded at a time',
    'import.file.noRows': 'There are no rows beneath the header',
    'import.hasErrors': 'Rows with errors: {count}. Mend them and upload again, or choose to leave them out',
    'import.nothing': 'There are no rows to import',
    'import.changed': 'Data changed since the check and {count} rows can no longer be imported; they are marked, please look and commit again',
    'import.discarded': 'This import was discarded or has expired; please upload the file again',
    'import.committed': 'This import is done and cannot be discarded',
    'import.committing': 'This import is being written and cannot be discarded',
    'import.errors.size': 'At most {max} errors can be read at once',
    'export.size': 'More than {max} records match; please narrow the filter',
    'export.parameter': 'The parameter {name} is no valid JSON, or does not fit the list: {problem}',
  },
};

registerMessages(exchangeMessages);
