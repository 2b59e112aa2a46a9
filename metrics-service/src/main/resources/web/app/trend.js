import { init, use } from 'echarts/core';
import { LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';

use([LineChart, GridComponent, TooltipComponent, CanvasRenderer]);

let chart;
let holder;

/** Draws the plot from the points that it carries, anew whenever it is another one or the colours change. */
export function followTrend() {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  document.addEventListener('htmx:afterSwap', draw);
  // Paper is light, and has room for every table.
  addEventListener('beforeprint', () => print(true));
  addEventListener('afterprint', () => print(false));
  draw();
}

function print(isPrinting) {
  document.documentElement.toggleAttribute('data-printing', isPrinting);
  if (isPrinting) {
    document.querySelectorAll('details').forEach(details => details.setAttribute('open', ''));
  }
  draw();
}

function draw() {
  const plot = document.querySelector('.plot');
  chart?.dispose();
  chart = undefined;
  if (!plot) {
    return;
  }
  chart = init(plot, null, { renderer: 'canvas' });
  chart.setOption(option(plot, JSON.parse(plot.dataset.points)));
  if (holder?.target !== plot) {
    holder?.observer.disconnect();
    holder = { target: plot, observer: new ResizeObserver(() => chart?.resize()) };
    holder.observer.observe(plot);
  }
}

function option(plot, points) {
  const style = getComputedStyle(document.body);
  const colour = name => style.getPropertyValue(name).trim();
  const narrow = plot.clientWidth < 520;
  const font = { fontFamily: style.fontFamily, fontSize: 12, color: colour('--faint') };
  return {
    animation: false,
    textStyle: font,
    grid: { left: 40, right: narrow ? 12 : 88, top: 12, bottom: 28 },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      backgroundColor: colour('--card'),
      borderColor: colour('--edge'),
      textStyle: { ...font, color: colour('--ink') },
      axisPointer: { lineStyle: { color: colour('--edge') } },
      formatter: shown => tooltip(plot.dataset, points[shown[0].dataIndex]),
    },
    xAxis: {
      type: 'category',
      data: points.map(point => point.label),
      boundaryGap: points.length < 8,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colour('--edge') } },
      axisLabel: { ...font, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      min: floor(points),
      max: 100,
      axisLabel: { ...font, formatter: '{value}%' },
      splitLine: { lineStyle: { color: colour('--line') } },
    },
    series: ['internal', 'external'].flatMap(side => [
      ...band(points, side, colour('--band-' + side)),
      ...lines(points, side, { name: plot.dataset[side], colour: colour('--' + side), card: colour('--card'), narrow, font }),
    ]),
  };
}

/** The axis begins at a round figure below everything shown, and always ends at 100. */
function floor(points) {
  const lows = points.flatMap(point => [point.internal.low, point.external.low]).filter(low => low !== null);
  return lows.length === 0 ? 0 : Math.max(0, Math.floor((Math.min(...lows) - 2) / 20) * 20);
}

function band(points, side, colour) {
  const base = { type: 'line', stack: side, symbol: 'none', silent: true, lineStyle: { opacity: 0 }, tooltip: { show: false }, z: 1 };
  return [
    { ...base, data: points.map(point => point[side].low) },
    {
      ...base,
      data: points.map(point => (point[side].low === null ? null : point[side].high - point[side].low)),
      areaStyle: { color: colour },
    },
  ];
}

/** What is final is drawn through; what is provisional is dashed, its marks hollow. Too few is a small hollow mark. */
function lines(points, side, { name, colour, card, narrow, font }) {
  const symbol = side === 'internal' ? 'circle' : 'diamond';
  const last = points.findLastIndex(point => point[side].value !== null);
  const mark = point => {
    const hollow = point.open || point[side].few;
    return {
      value: point[side].value,
      symbolSize: point[side].few ? 4 : side === 'internal' ? 7 : 9,
      itemStyle: { color: hollow ? card : colour, borderColor: colour, borderWidth: hollow ? 1.5 : 0 },
    };
  };
  const end = {
    show: !narrow,
    formatter: name.split(' ')[0],
    color: colour,
    fontWeight: 600,
    fontFamily: font.fontFamily,
    fontSize: 13,
    distance: 10,
  };
  const part = (keep, type) => ({
    type: 'line',
    name,
    symbol,
    showAllSymbol: true,
    z: 3,
    lineStyle: { color: colour, width: 2, type },
    data: points.map((point, index) => (keep(point, index) ? mark(point) : null)),
    endLabel: points[last] && keep(points[last], last) ? end : undefined,
    labelLayout: { moveOverlap: 'shiftY' },
  });
  const reachesOpen = index => points[index + 1]?.open && !points[index].open;
  return [
    part(point => !point.open, 'solid'),
    part((point, index) => point.open || reachesOpen(index), 'dashed'),
  ];
}

function tooltip(words, point) {
  const side = name => `${words[name]}: ${point[name].text}`;
  return [point.title + (point.open ? ` · ${words.provisional}` : ''), side('internal'), side('external')].join('\n');
}
