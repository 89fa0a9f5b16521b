import {byId, el} from './dom.js';
import {day} from './time.js';

/** What a search found, at the side. */
export class FindingsView {
    /** @param parts `{query, find, roomName, goTo, close}`; `find` takes a cursor */
    constructor({query, find, roomName, goTo, close}) {
        this.list = el('ol', {class: 'findings', 'aria-label': 'Found'});
        this.state = el('p', {class: 'hint', role: 'status'}, 'Searching …');
        this.more = el('button', {type: 'button', hidden: true, onclick: () => this.#ask()}, 'More');
        this.ask = find;
        this.hit = (hit) => line(hit, roomName(hit.conversation), () => goTo(hit));
        byId('side').setAttribute('aria-label', 'Search');
        byId('side').replaceChildren(
            el(
                'header',
                {class: 'room-head'},
                el('h2', {}, `Found: ${query}`),
                el('button', {type: 'button', class: 'close', 'aria-label': 'Close the search (Esc)', onclick: close}, '×'),
            ),
            el('div', {class: 'scroll'}, this.state, this.list, el('p', {class: 'more'}, this.more)),
        );
        byId('side').hidden = false;
        this.#ask();
    }

    leave() {
        byId('side').hidden = true;
        byId('side').replaceChildren();
    }

    async #ask() {
        try {
            const {hits, cursor} = await this.ask(this.cursor);
            this.cursor = cursor;
            this.list.append(...hits.map(this.hit));
            this.more.hidden = !cursor;
            this.state.textContent = this.list.children.length === 0 ? 'Nothing of that in your conversations.' : '';
        } catch (failed) {
            this.state.textContent = failed.message;
        }
    }
}

function line(hit, room, go) {
    return el(
        'li',
        {},
        el(
            'button',
            {type: 'button', class: 'finding', onclick: go},
            el('span', {class: 'hint'}, `${hit.author.name}, ${room}, ${day(hit.createdAt)}`),
            el('span', {class: 'found-text'}, ...marked(hit.text, hit.highlights ?? [])),
        ),
    );
}

/** The text with what matches marked, as text nodes. */
function marked(text, highlights) {
    const pieces = [];
    let at = 0;
    for (const {from, to} of highlights) {
        pieces.push(text.slice(at, from), el('mark', {}, text.slice(from, to)));
        at = to;
    }
    return [...pieces, text.slice(at)];
}
