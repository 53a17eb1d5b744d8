import attachments from './zh-CN.attachments';

export default {
  ui: {
    error: {
      title: '未能读取', unreachable: '无法连接服务器，请检查网络后重试。', unknown: '操作未成功，请稍后重试。', retry: '重试', retryAfter: '请在 {seconds} 秒后重试。', requestId: '问题编号 {id}',
      notSaved: '未能保存',
    },
    empty: { title: '暂无内容' },
    loading: '正在加载',
    noPermission: { title: '没有查看权限', text: '当前账号不能打开此内容。确需使用，请联系本单位管理员授权。' },
    action: { more: '更多操作', cancel: '取消', close: '关闭', copy: '复制', copied: '已复制', copyFailed: '未能复制，请手工选取。', menu: '操作' },
    table: {
      search: '搜索', searchHint: '按 / 键开始搜索', filter: '筛选', filterBy: '按“{label}”筛选', addFilter: '添加筛选', clearAll: '清除全部', removeFilter: '去掉筛选“{chip}”', active: '已选条件', showResults: '查看结果',
      columns: '列', columnsTitle: '显示的列', resetColumns: '恢复默认', moveUp: '上移“{label}”', moveDown: '下移“{label}”', density: '行高', comfortable: '标准', compact: '紧凑', settings: '列与行高',
      export: '导出', exported: '已导出', reload: '刷新', total: '共 {count} 条', pageSize: '每页', first: '首页', previous: '上一页', next: '下一页', last: '末页', pages: '翻页',
      sortAscending: '按“{label}”升序排列', sortDescending: '按“{label}”降序排列', sortNone: '取消按“{label}”排序', resize: '调整“{label}”的列宽',
      selectRow: '选择这一行', selectPage: '选择本页全部', selected: '已选 {count} 条', selectAllMatching: '选择全部 {count} 条', allSelected: '已选全部 {count} 条', clearSelection: '取消选择',
      noMatch: '没有符合条件的记录', noMatchText: '可放宽或清除筛选条件。', rowActions: '操作', cards: '列表', failed: '列表未能读取',
      views: '视图', saveView: '保存当前视图', viewName: '视图名称', viewNamePlaceholder: '如：本季度应换届', deleteView: '删除视图“{name}”', noViews: '把常用的筛选、排序和列存为视图，下次一步打开。', ownViews: '我的视图', sharedViews: '本单位共享', shareView: '共享给本单位', renameView: '重命名视图“{name}”', beginView: '打开列表时先用视图“{name}”', beginHere: '打开列表时先用它', beginsHere: '打开列表时先用它；再按一次取消', viewSaved: '视图已保存', copyLink: '复制此列表的链接', linkCopied: '链接已复制，打开即见同样的列表。', save: '保存',
      bulkDone: '{succeeded} 条成功', bulkFailed: '{succeeded} 条成功，{failed} 条未成功', bulkResult: '处理结果',
    },
    chip: { is: '{label}：{value}', range: '{from} 至 {to}', from: '{from} 起', until: '{to} 止', atLeast: '不少于 {from}', atMost: '不多于 {to}', between: '{from}–{to}', search: '搜索：{value}', join: '、', yes: '是', no: '否' },
    range: { from: '开始', to: '结束', least: '最小', most: '最大', apply: '应用', clear: '清除' },
    boolean: { yes: '是', no: '否' },
    form: {
      required: '必填', correct: '有 {count} 处需要改正。', unsavedTitle: '有尚未保存的修改', unsavedText: '离开后，未保存的内容将丢失。', leave: '放弃修改', stay: '继续填写', 
      draftTitle: '有一份未完成的草稿', draftText: '保存于 {time}，只存在于本浏览器。', useDraft: '恢复草稿', dropDraft: '丢弃草稿', choose: '请选择', search: '输入名称或拼音查找', searching: '正在查找…', noMatch: '没有符合的选项', pickDate: '选择日期',
    },
    record: { before: '原为', after: '改为', emptyEvents: '尚无记录', refused: '{action}（暂不可操作：{reason}）' },
    masked: { show: '显示完整{label}', hide: '隐藏{label}', hidesIn: '{seconds} 秒后隐藏' },
    confirm: { reasonRequired: '请填写{label}', reasonPlaceholder: '请简要说明，将写入记录' },
    secret: { kept: '我已妥善保存，关闭后不再显示', copyAll: '复制全部', done: '关闭', download: '存为文件' },
    figure: { asTable: '看数字表', asChart: '看图', item: '项目', none: '暂无数据', chartFailed: '图未能显示，请看数字表。' },
    tree: { search: '搜索名称或拼音', none: '没有名称含“{text}”的项', expandAll: '全部展开', collapseAll: '全部收起', expand: '展开', collapse: '收起', results: '找到 {count} 项', label: '树' },
    import: {
      steps: '导入步骤', template: '下载模板', check: '上传检查', commit: '确认导入', templateText: '请按模板填写，不要增减或调换列。', downloadTemplate: '下载模板', 
      choose: '选择文件', drop: '将 .xlsx 文件拖到此处，或', uploading: '正在上传 {percent}', checking: '正在检查每一行…', limit: '仅支持 .xlsx 文件。', wrongType: '请选择 .xlsx 文件。',
      rows: '总行数', valid: '可导入', invalid: '有错误', row: '行', column: '列', problem: '问题', errorsShown: '显示前 {shown} 处，全部见错误表', errorSheet: '下载错误表', reupload: '重新上传', discard: '放弃本次导入', discarded: '已放弃本次导入', discardText: '已上传的内容将作废，系统中的记录不受影响。',
      commitAll: '导入 {count} 条', commitValid: '只导入无误的 {count} 条', nothing: '没有可导入的行，请改正后重新上传。', done: '已导入 {count} 条', doneTitle: '导入完成', again: '再导入一份', open: '查看列表', allValid: '全部检查通过。', someInvalid: '{count} 处有误。可下载错误表改正后重新上传，或只导入无误的行。', gone: '这次导入已放弃，请重新上传。', confirmTitle: '导入 {count} 条记录？', confirmText: '导入后立即生效。', skipText: '有错误的 {count} 行不会导入。',
      writing: '正在写入', written: '已写入 {done} / {all} 条', mayLeave: '可以离开此页，写入会继续；回到此页可看到进度。', lost: '暂时连不上服务，正在重试；写入不受影响。', stands: '写入许久没有进展，可以让系统从中断处继续。', failedTitle: '写入中断', failedText: '写入时出错，已写入的保留。可从中断处继续，不会重复。', goOn: '继续写入', giveUp: '放弃其余行', giveUpText: '已写入的 {count} 条保留，其余行作废。', leftOut: '{count} 行有错误，没有导入；可下载错误表改正后另行导入。',
      unfinished: '未完成的导入', leftChecked: '已检查，{count} 条可导入', leftWriting: '正在写入，{done} / {all} 条', leftFailed: '写入中断，{done} / {all} 条', 
    },
    attachments,
  },
};
