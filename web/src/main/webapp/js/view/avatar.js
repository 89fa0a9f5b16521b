import {el} from './dom.js';

const HUES = 8;

/** A person's initials on a colour of their own. For the eye only: the name stands beside it. */
export function avatar(person) {
    return el('span', {class: 'avatar', 'data-hue': hue(person.id), 'aria-hidden': 'true'}, initials(person.name));
}

function initials(name) {
    const words = name.trim().split(/\s+/);
    return [words[0], words.length > 1 ? words.at(-1) : '']
        .map((word) => [...word][0] ?? '')
        .join('')
        .toUpperCase();
}

function hue(id) {
    return [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7) % HUES;
}
