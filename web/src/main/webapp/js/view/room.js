import {title} from '../rooms.js';
import {Composer} from './composer.js';
import {byId, el} from './dom.js';
import {MessageList} from './list.js';

/** The open conversation: its name, its messages, the box to write in. */
export class RoomView {
    #room;
    #stops = [];

    /** @param parts `{room, timeline, outbox, me, doing, draft, post, back, readTo, attachments}` */
    constructor({room, timeline, outbox, me, doing, draft, post, back, readTo, attachments}) {
        this.#room = room;
        this.timeline = timeline;
        const name = title(room, me);
        this.list = new MessageList(timeline, outbox, doing, `Messages with ${name}`);
        this.list.markUnread(room.unread > 0 ? room.read : null);
        this.list.atEnd = () => readTo(timeline.newest);
        this.jump = el('button', {type: 'button', class: 'jump', hidden: true, onclick: () => this.#jump()}, 'To the newest ↓');
        this.composer = new Composer({
            label: `Message to ${name}`,
            draft,
            up: () => this.list.editLastOf(me),
            post: (text) => {
                const isTaken = post(text);
                if (isTaken) {
                    this.#jump();
                }
                return isTaken;
            },
            attachments,
        });
        byId('room').replaceChildren(
            el(
                'header',
                {class: 'room-head'},
                el('button', {type: 'button', class: 'back', 'aria-label': 'Back to the conversations', onclick: back}, '←'),
                el('h2', {}, name),
                el('span', {class: 'hint'}, room.kind === 'group' ? `${room.participants.length} people` : ''),
            ),
            this.list.node,
            this.jump,
            this.composer.node,
        );
        this.list.node.addEventListener('scroll', () => this.#offerJump());
        this.#stops = [timeline.changed.on(() => this.#render()), outbox.changed.on(() => this.#render())];
        this.#render();
    }

    get id() {
        return this.#room.id;
    }

    /** Whether what arrives now is read by arriving: it is in sight, and somebody is there. */
    get isWatched() {
        return this.list.isAtEnd && document.hasFocus() && !document.hidden;
    }

    leave() {
        this.#stops.forEach((stop) => stop());
    }

    #render() {
        this.list.render();
        this.#offerJump();
    }

    #offerJump() {
        this.jump.hidden = this.list.isAtEnd;
    }

    async #jump() {
        if (this.timeline.hasAfter) {
            await this.timeline.load();
        }
        this.list.toEnd();
    }
}

/** What stands there before one has opened a conversation. */
export function noRoom(finds) {
    byId('room').replaceChildren(
        el(
            'div',
            {class: 'empty'},
            el('h2', {}, 'Nothing open'),
            el('p', {}, 'Choose a conversation, or find somebody to talk to.'),
            el('p', {}, el('button', {type: 'button', class: 'primary', onclick: finds}, 'Find people')),
            el('p', {class: 'hint'}, 'Ctrl+K does the same.'),
        ),
    );
}
