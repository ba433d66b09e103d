// Draws the tables of a page that say they can be drawn. Every number comes from the table, which stays for whoever reads it.
import * as echarts from '/webjars/echarts/5.5.0/echarts.esm.min.js';
import { MOST_BARS, bars, trend } from './options.js';

const drawings = { trend, bars };
const darkness = window.matchMedia('(prefers-color-scheme: dark)');
const shown = [];

/** Pixels from which on labels have room for two languages in a line. */
const WIDE = 700;

const number = text => (text === undefined || text === '' ? null : Number(text));

/** The rows of a table as numbers. */
function rowsOf(table) {
    return [...table.querySelectorAll('tbody tr')].map(row => ({
        label: row.dataset.label,
        value: number(row.dataset.value),
        low: number(row.dataset.low),
        high: number(row.dataset.high),
        n: row.dataset.n,
        address: row.querySelector('a')?.href,
    }));
}

/** The colours of the page as they are now. */
function coloursOf(element) {
    const style = getComputedStyle(element);
    return Object.fromEntries(['paper', 'ink', 'faint', 'line', 'band', 'bar', 'bad']
        .map(name => [name, style.getPropertyValue(`--${name}`).trim()]));
}

function draw(entry) {
    const colours = coloursOf(document.documentElement);
    const about = {
        rows: rowsOf(entry.table),
        name: entry.table.dataset.name,
        unit: entry.table.dataset.unit,
        target: number(entry.table.dataset.target),
        wide: entry.chart.getWidth() > WIDE,
    };
    entry.chart.setOption(drawings[entry.table.dataset.chart](about, colours), true);
}

/** The picture as it is shown, on the paper it is shown on. */
function picture(entry) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = '图片 Image';
    button.addEventListener('click', () => {
        const link = document.createElement('a');
        link.download = `${entry.table.dataset.name}.png`;
        link.href = entry.chart.getDataURL({ pixelRatio: 2, backgroundColor: coloursOf(document.documentElement).paper });
        link.click();
    });
    const line = document.createElement('p');
    line.className = 'picture';
    line.append(button);
    return line;
}

/** The chart above, the numbers below, folded where they are many. */
function show(table) {
    const area = document.createElement('div');
    area.className = 'chart';
    area.setAttribute('role', 'img');
    area.setAttribute('aria-label', `${table.dataset.name} · 图表，数字见下表 chart, numbers in the table below`);
    const entry = { table };
    const rows = table.querySelectorAll('tbody tr').length;
    if (table.dataset.chart === 'bars') {
        const longest = Math.max(...rowsOf(table).map(row => (row.label ?? '').length));
        area.style.height = `${40 + (longest > 24 ? 46 : 30) * Math.min(Math.max(rows, 2), MOST_BARS)}px`;
    }
    const title = document.createElement('p');
    title.className = 'chart-title';
    title.textContent = table.dataset.name;
    table.before(title);
    table.before(area);
    entry.chart = echarts.init(area, null, { renderer: 'canvas' });
    entry.chart.on('click', event => {
        const address = rowsOf(table)[event.dataIndex]?.address;
        if (address) {
            window.location.assign(address);
        }
    });
    area.after(picture(entry));
    if (rows > 8) {
        const fold = document.createElement('details');
        fold.className = 'numbers';
        const summary = document.createElement('summary');
        summary.textContent = '数字 Numbers';
        table.before(fold);
        fold.append(summary, table);
    }
    shown.push(entry);
    draw(entry);
}

document.querySelectorAll('table[data-chart]').forEach(show);
window.addEventListener('resize', () => shown.forEach(entry => entry.chart.resize()));
darkness.addEventListener('change', () => shown.forEach(draw));
document.documentElement.dataset.drawn = shown.length;
