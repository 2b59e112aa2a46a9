import { init, use } from 'echarts/core';
import { ScatterChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';

use([ScatterChart, GridComponent, TooltipComponent, CanvasRenderer]);

let chart;
let observer;

/** Draws the scatter plot from the points that it carries, anew whenever it is another one or the colours change. */
export function followScatter() {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  document.addEventListener('htmx:afterSwap', draw);
  addEventListener('beforeprint', draw);
  addEventListener('afterprint', draw);
  draw();
}

function draw() {
  const plot = document.querySelector('.scatter');
  observer?.disconnect();
  chart?.dispose();
  chart = undefined;
  if (!plot) {
    return;
  }
  chart = init(plot, null, { renderer: 'canvas' });
  chart.setOption(option(plot, JSON.parse(plot.dataset.points)));
  observer = new ResizeObserver(() => chart?.resize());
  observer.observe(plot);
}

function option(plot, points) {
  const style = getComputedStyle(document.body);
  const colour = name => style.getPropertyValue(name).trim();
  const font = { fontFamily: style.fontFamily, fontSize: 12, color: colour('--faint') };
  const line = { lineStyle: { color: colour('--edge') } };
  const grid = { splitLine: { lineStyle: { color: colour('--line') } }, axisLine: line, scale: true };
  return {
    animation: false,
    textStyle: font,
    grid: { left: 44, right: 16, top: 12, bottom: 44 },
    tooltip: {
      renderMode: 'richText',
      confine: true,
      backgroundColor: colour('--card'),
      borderColor: colour('--edge'),
      textStyle: { ...font, color: colour('--ink') },
      formatter: shown => `${shown.name}\n${shown.seriesName}: ${shown.value[1]}%\n${time(shown.value[0])}`,
    },
    xAxis: {
      type: 'value',
      name: plot.dataset.across,
      nameLocation: 'middle',
      nameGap: 28,
      nameTextStyle: font,
      axisLabel: { ...font, formatter: time, hideOverlap: true },
      ...grid,
    },
    yAxis: { type: 'value', max: 100, axisLabel: { ...font, formatter: '{value}%' }, ...grid },
    series: ['internal', 'external'].map(side => ({
      type: 'scatter',
      name: plot.dataset[side],
      symbol: side === 'internal' ? 'circle' : 'diamond',
      itemStyle: { color: colour('--' + side), opacity: 0.85 },
      data: points.filter(point => point[side] !== null).map(point => mark(point, side, colour)),
    })),
  };
}

/** Who is quick at a cost has an edge, and is greater. */
function mark(point, side, colour) {
  return {
    name: point.name,
    value: [point.seconds, point[side]],
    symbolSize: point.costly ? 14 : 8,
    itemStyle: point.costly ? { borderColor: colour('--ink'), borderWidth: 2 } : undefined,
  };
}

function time(seconds) {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
