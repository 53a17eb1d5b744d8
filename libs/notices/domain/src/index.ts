export * from './burden';
export * from './messages';
export * from './notice-kind';
export * from './notice-life-cycle';
export * from './rich-text';
export * from './validate-notice';
