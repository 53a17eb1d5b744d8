import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use, type ECharts } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { formatNumber } from '../format/format';
import type { ChartPoint } from './types';

use([BarChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer]);

export interface BarSettings { readonly points: readonly ChartPoint[]; readonly series: string; readonly horizontal: boolean; readonly still: boolean }

/** Our tokens as they are now, light or dark. */
function tokens(element: HTMLElement): (name: string) => string {
  const style = getComputedStyle(element);
  return (name) => style.getPropertyValue(`--gw-${name}`).trim();
}

/** Draws bars into an element. The caller resizes and disposes it. */
export function drawBars(element: HTMLElement, chart: ECharts | null, { points, series, horizontal, still }: BarSettings): ECharts {
  const drawn = chart ?? init(element, null, { renderer: 'svg' });
  const token = tokens(element);
  const text = { color: token('muted'), fontSize: 12, fontFamily: token('font') };
  const category = { type: 'category' as const, data: points.map((point) => point.label), axisTick: { show: false }, axisLine: { lineStyle: { color: token('line-strong') } }, axisLabel: { ...text, ...(horizontal ? { width: 150, overflow: 'truncate' as const } : { hideOverlap: true }) }, inverse: horizontal };
  const value = { type: 'value' as const, minInterval: 1, splitLine: { lineStyle: { color: token('line') } }, axisLabel: { ...text, formatter: (one: number) => formatNumber(one) } };
  drawn.setOption({
    animation: !still, animationDuration: 150, animationDurationUpdate: 150,
    grid: horizontal ? { left: 4, right: 48, top: 4, bottom: 4 } : { left: 4, right: 8, top: 20, bottom: 4 },
    xAxis: horizontal ? { ...value, show: false } : category,
    yAxis: horizontal ? { ...category, axisLine: { show: false } } : value,
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow', shadowStyle: { color: token('surface-hover'), opacity: 0.8 } }, backgroundColor: token('surface'), borderColor: token('line-strong'), borderWidth: 1, padding: [6, 10], textStyle: { color: token('text'), fontSize: 13, fontFamily: token('font') }, extraCssText: 'box-shadow:none', valueFormatter: (one: unknown) => formatNumber(one as number) },
    series: [{
      name: series, type: 'bar', barMaxWidth: horizontal ? 16 : 32, barMinHeight: 1, cursor: points.some((point) => point.to) ? 'pointer' : 'default',
      itemStyle: { color: token('data'), borderRadius: horizontal ? [0, 2, 2, 0] : [2, 2, 0, 0] }, emphasis: { itemStyle: { color: token('info') } },
      label: { show: points.length <= 14, position: horizontal ? 'right' : 'top', color: token('text'), fontSize: 12, fontFamily: token('font'), formatter: ({ value: one }: { value: unknown }) => formatNumber(one as number) },
      data: points.map((point) => point.value),
    }],
  }, true);
  return drawn;
}
