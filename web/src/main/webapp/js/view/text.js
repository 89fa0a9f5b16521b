import {el} from './dom.js';

/**
 * A small part of Markdown as elements: code, bold, italic, links to the web, mentions. Every character of the text ends
 * in a text node; what is not understood stays as typed.
 */
const FENCE = /^```[^\n`]*\n([\s\S]*?)(?:\n```[ \t]*(?:\n|$)|$(?![\s\S]))/gm;

const INLINE = new RegExp(
    [
        '`(?<code>[^`\\n]+)`',
        '\\*\\*(?<bold>[^\\s*](?:[^*\\n]*[^\\s*])?)\\*\\*',
        '\\*(?<star>[^\\s*](?:[^*\\n]*[^\\s*])?)\\*',
        '(?<![\\p{L}\\p{N}_])_(?<line>[^\\s_](?:[^_\\n]*[^\\s_])?)_(?![\\p{L}\\p{N}_])',
        '@\\[(?<mention>[^\\]\\n]{1,80})\\]\\(person:[0-9a-f-]{36}\\)',
        '\\[(?<label>[^\\]\\n]{1,500})\\]\\((?<target>https?://[^\\s)]{1,2000})\\)',
        '(?<bare>https?://[^\\s<>"]{1,2000})',
    ].join('|'),
    'gu',
);

/** The elements of a text. */
export function rendered(text) {
    const pieces = [];
    let from = 0;
    for (const fence of text.matchAll(FENCE)) {
        pieces.push(...paragraph(text.slice(from, fence.index)));
        pieces.push(el('pre', {tabindex: '0', 'aria-label': 'Code'}, el('code', {}, fence[1])));
        from = fence.index + fence[0].length;
    }
    pieces.push(...paragraph(text.slice(from)));
    return pieces;
}

function paragraph(text) {
    const trimmed = text.replace(/^\n+|\n+$/g, '');
    return trimmed === '' ? [] : [el('p', {}, inline(trimmed))];
}

function inline(text) {
    const pieces = [];
    let from = 0;
    for (const found of text.matchAll(INLINE)) {
        const {node, length} = piece(found[0], found.groups);
        pieces.push(text.slice(from, found.index), node);
        from = found.index + length;
    }
    pieces.push(text.slice(from));
    return pieces.filter((one) => one !== '');
}

function piece(whole, {code, bold, star, line, mention, label, target, bare}) {
    if (bare) {
        const address = withoutTail(bare);
        return {node: link(address, address), length: address.length};
    }
    return {node: marked(whole, {code, bold, italic: star ?? line, mention, label, target}), length: whole.length};
}

function marked(whole, {code, bold, italic, mention, label, target}) {
    if (code) {
        return el('code', {}, code);
    }
    if (bold) {
        return el('strong', {}, inline(bold));
    }
    if (italic) {
        return el('em', {}, inline(italic));
    }
    if (mention) {
        return el('span', {class: 'mention'}, `@${mention}`);
    }
    return label ? link(target, label) : whole;
}

/** The full stop after an address ends the sentence, and a closing bracket what was opened before it. */
function withoutTail(address) {
    const tail = address.includes('(') ? /[.,:;!?'"]+$/ : /[.,:;!?'")\]]+$/;
    return address.replace(tail, '');
}

function link(address, label) {
    const isWeb = URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
    return isWeb ? el('a', {href: address, target: '_blank', rel: 'noopener noreferrer'}, label) : label;
}
