import {Composer} from './composer.js';
import {byId, el} from './dom.js';
import {MessageList} from './list.js';
import {rendered} from './text.js';

/** The thread of one message, at the side. */
export class ThreadView {
    #stops;

    /** @param parts `{message, timeline, outbox, me, doing, post, close}` */
    constructor({message, timeline, outbox, me, doing, post, close}) {
        this.message = message;
        this.timeline = timeline;
        this.outbox = outbox;
        this.list = new MessageList(timeline, outbox, doing, 'Comments');
        this.composer = new Composer({label: 'Comment', post, up: () => this.list.editLastOf(me)});
        byId('side').setAttribute('aria-label', 'Thread');
        byId('side').replaceChildren(
            el(
                'header',
                {class: 'room-head'},
                el('h2', {}, 'Thread'),
                el('button', {type: 'button', class: 'close', 'aria-label': 'Close the thread (Esc)', onclick: close}, '×'),
            ),
            el(
                'blockquote',
                {class: 'thread-root'},
                el('p', {class: 'author'}, message.author.name),
                el('div', {class: 'text'}, ...rendered(message.text)),
            ),
            this.list.node,
            this.composer.node,
        );
        byId('side').hidden = false;
        const render = () => this.list.render();
        this.#stops = [timeline.changed.on(render), outbox.changed.on(render)];
        render();
        this.composer.focus();
    }

    leave() {
        this.#stops.forEach((stop) => stop());
        byId('side').hidden = true;
        byId('side').replaceChildren();
    }
}
