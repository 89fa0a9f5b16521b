import {el} from './dom.js';

const CLOCK = new Intl.DateTimeFormat(undefined, {hour: '2-digit', minute: '2-digit'});
const DAY = new Intl.DateTimeFormat(undefined, {weekday: 'long', day: 'numeric', month: 'long', year: 'numeric'});
const FULL = new Intl.DateTimeFormat(undefined, {dateStyle: 'full', timeStyle: 'medium'});

export function clock(instant) {
    const date = new Date(instant);
    return el('time', {datetime: date.toISOString(), title: FULL.format(date)}, CLOCK.format(date));
}

export function day(instant) {
    return DAY.format(new Date(instant));
}
