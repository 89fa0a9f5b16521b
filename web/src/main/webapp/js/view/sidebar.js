import {title} from '../rooms.js';
import {avatar} from './avatar.js';
import {arrange, byId, el} from './dom.js';

/** One's conversations, and how many one has not read. */
export class Sidebar {
    #rooms;
    #me;
    #opens;
    #lines = new Map();

    /** @param opens takes a conversation's id */
    constructor(rooms, me, opens) {
        this.#rooms = rooms;
        this.#me = me;
        this.#opens = opens;
    }

    render(open) {
        const rooms = this.#rooms.list();
        arrange(
            byId('room-list'),
            rooms.length === 0
                ? [el('li', {class: 'hint'}, 'No conversation yet. “New” finds people.')]
                : rooms.map((room) => this.#line(room, room.id === open)),
        );
        const unread = this.#rooms.unread();
        document.title = unread > 0 ? `(${unread}) OneCamp` : 'OneCamp';
    }

    /** The line stays the same element, so that it keeps the focus while counts change. */
    #line(room, isOpen) {
        if (!this.#lines.has(room.id)) {
            const button = el('button', {type: 'button', onclick: () => this.#opens(room.id)});
            this.#lines.set(room.id, {button, node: el('li', {'data-room': room.id}, button)});
        }
        const {button, node} = this.#lines.get(room.id);
        const name = title(room, this.#me);
        const other = room.participants.find((person) => person.id !== this.#me.id) ?? this.#me;
        button.classList.toggle('unread', room.unread > 0);
        button.setAttribute('aria-label', room.unread > 0 ? `${name}, ${room.unread} unread` : name);
        if (isOpen) {
            button.setAttribute('aria-current', 'true');
        } else {
            button.removeAttribute('aria-current');
        }
        button.replaceChildren(
            avatar(other),
            el('span', {class: 'room-name'}, name),
            ...(room.unread > 0 ? [el('span', {class: 'badge', 'aria-hidden': 'true'}, String(room.unread))] : []),
        );
        return node;
    }
}
