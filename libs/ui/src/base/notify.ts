import { ElMessage } from 'element-plus';
import { describeError } from './describe-error';

/** Short news at the top of the page; read out by screen readers. Errors stay longer and can be closed. */
export const notify = {
  success: (text: string): void => void ElMessage({ type: 'success', message: text, grouping: true, duration: 3_000 }),
  info: (text: string): void => void ElMessage({ type: 'info', message: text, grouping: true, duration: 4_000 }),
  error: (problem: unknown): void => void ElMessage({ type: 'error', message: typeof problem === 'string' ? problem : describeError(problem), grouping: true, duration: 8_000, showClose: true }),
};
