// What the charts look like: plain options from rows and colours.

export const MOST_BARS = 20;

function frame(about, colours) {
    return {
        animation: false,
        backgroundColor: colours.paper,
        textStyle: { color: colours.ink },
        tooltip: {
            trigger: 'axis',
            renderMode: 'richText',
            backgroundColor: colours.paper,
            borderColor: colours.line,
            textStyle: { color: colours.ink },
            formatter: points => told(about.rows[points[0].dataIndex], about.unit),
        },
    };
}

function told(row, unit) {
    const round = value => Math.round(value * 100) / 100;
    if (row.value === null) {
        return `${row.label}\n–`;
    }
    const interval = row.low === null ? '' : `\n95%: ${round(row.low)} – ${round(row.high)} ${unit}`;
    return `${row.label}\n${round(row.value)} ${unit}${interval}${row.n ? `\nn = ${row.n}` : ''}`;
}

function targetLine(about, colours, axis) {
    return about.target === null ? undefined : {
        silent: true,
        symbol: 'none',
        lineStyle: { color: colours.bad, type: 'dashed' },
        label: axis === 'yAxis'
            ? { formatter: `目标 Target ${about.target}`, color: colours.ink, position: 'insideStartTop' }
            : { formatter: `目标 Target ${about.target}`, color: colours.ink, position: 'start', rotate: 0 },
        data: [{ [axis]: about.target }],
    };
}

/** A line over time with the band of its intervals and the line of its target. */
export function trend(about, colours) {
    const rows = about.rows;
    const band = rows.some(row => row.low !== null);
    const invisible = { lineStyle: { opacity: 0 }, symbol: 'none', stack: 'band', silent: true, type: 'line' };
    return {
        ...frame(about, colours),
        grid: { left: 52, right: 20, top: 24, bottom: 30 },
        xAxis: {
            type: 'category',
            data: rows.map(row => row.label),
            axisLabel: { color: colours.faint, hideOverlap: true },
            axisLine: { lineStyle: { color: colours.line } },
        },
        yAxis: {
            type: 'value',
            scale: about.target !== null,
            max: value => (about.target === null ? null : Math.max(value.max, about.target)),
            min: value => (about.target === null ? null : Math.min(value.min, about.target)),
            axisLabel: {
                color: colours.faint,
                showMinLabel: about.target === null,
                showMaxLabel: about.target === null,
                formatter: value => Math.round(value * 100) / 100,
            },
            splitLine: { lineStyle: { color: colours.line } },
        },
        series: [
            ...(band ? [
                { ...invisible, data: rows.map(row => row.low) },
                {
                    ...invisible,
                    areaStyle: { color: colours.band, opacity: 0.7 },
                    data: rows.map(row => (row.low === null ? null : row.high - row.low)),
                },
            ] : []),
            {
                type: 'line',
                data: rows.map(row => row.value),
                symbolSize: 5,
                lineStyle: { color: colours.bar, width: 2 },
                itemStyle: { color: colours.bar },
                markLine: targetLine(about, colours, 'yAxis'),
            },
        ],
    };
}

/** Bars beside each other, the first on top, with the whiskers of their intervals. */
export function bars(about, colours) {
    const rows = about.rows.filter(row => row.value !== null).slice(0, MOST_BARS);
    const whiskers = rows.map((row, index) => [index, row.low, row.high]).filter(whisker => whisker[1] !== null);
    return {
        ...frame({ ...about, rows }, colours),
        grid: { left: 12, right: 36, top: 24, bottom: 10, containLabel: true },
        xAxis: {
            type: 'value',
            axisLabel: { color: colours.faint, hideOverlap: true },
            splitLine: { lineStyle: { color: colours.line } },
        },
        yAxis: {
            type: 'category',
            inverse: true,
            data: rows.map(row => row.label),
            axisLabel: { color: colours.ink, width: about.wide ? 280 : 130, overflow: 'break', lineHeight: 13 },
            axisLine: { onZero: false, lineStyle: { color: colours.line } },
            axisTick: { show: false },
        },
        series: [
            {
                type: 'bar',
                data: rows.map(row => row.value),
                itemStyle: { color: colours.bar },
                barMaxWidth: 18,
                markLine: targetLine(about, colours, 'xAxis'),
            },
            {
                type: 'custom',
                silent: true,
                z: 5,
                encode: { x: [1, 2], y: 0 },
                data: whiskers,
                renderItem: (params, api) => {
                    const [left, y] = api.coord([api.value(1), api.value(0)]);
                    const [right] = api.coord([api.value(2), api.value(0)]);
                    const line = (x1, y1, x2, y2) => ({
                        type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke: colours.ink, lineWidth: 1 },
                    });
                    return {
                        type: 'group',
                        children: [line(left, y, right, y), line(left, y - 4, left, y + 4), line(right, y - 4, right, y + 4)],
                    };
                },
            },
        ],
    };
}
