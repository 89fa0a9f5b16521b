import {arrange, el} from './dom.js';
import {echoItem} from './echo.js';
import {MessageItem} from './message.js';
import {day} from './time.js';

const CLOSE_MS = 5 * 60 * 1000;
const NEAR_PX = 80;
const EDGE_PX = 300;

/** Messages or comments in a box that scrolls: older ones come when one goes up, and it stays at the end while one is there. */
export class MessageList {
    #timeline;
    #outbox;
    #doing;
    #items = new Map();
    #echoes = new Map();
    #days = new Map();
    #mark = el('li', {class: 'new-line'}, el('span', {}, 'New'));
    #unreadAfter = null;
    #isAtEnd = true;

    /** Called when one reaches the end, and when what is there changed while one is there. */
    atEnd = () => {};

    constructor(timeline, outbox, doing, label) {
        this.#timeline = timeline;
        this.#outbox = outbox;
        this.#doing = doing;
        this.list = el('ol', {class: 'messages', 'aria-label': label, onkeydown: (event) => this.#key(event)});
        this.node = el('div', {class: 'scroll', onscroll: () => this.#scrolled()}, this.list);
    }

    get isAtEnd() {
        return this.#isAtEnd && !this.#timeline.hasAfter;
    }

    /** A line stands above the first message after this number, until one leaves. */
    markUnread(seq) {
        this.#unreadAfter = seq;
    }

    render() {
        const before = this.node.scrollHeight - this.node.scrollTop;
        const first = this.list.querySelector('.message');
        arrange(this.list, this.#children());
        if (this.isAtEnd) {
            this.toEnd();
        } else if (first && first !== this.list.querySelector('.message')) {
            // Older ones were put above: what one was reading stays where it was.
            this.node.scrollTop = this.node.scrollHeight - before;
        }
        this.#rove();
    }

    toEnd() {
        this.#isAtEnd = true;
        this.node.scrollTop = this.node.scrollHeight;
        this.atEnd();
    }

    /** Brings one message into sight and gives it the focus. */
    reveal(id) {
        const item = this.#items.get(id);
        if (item) {
            this.#isAtEnd = false;
            item.node.scrollIntoView({block: 'center'});
            this.#focus(item.node);
        }
    }

    /** Opens the box to change the last thing that one said. */
    editLastOf(person) {
        const last = this.#timeline
            .said()
            .filter((one) => one.author.id === person.id && !one.deletedAt)
            .at(-1);
        if (last) {
            this.#items.get(last.id)?.edit();
        }
    }

    #children() {
        const children = [];
        let previous = null;
        for (const message of this.#timeline.said()) {
            const isNewDay = previous === null || day(previous.createdAt) !== day(message.createdAt);
            if (isNewDay) {
                children.push(this.#day(message.createdAt));
            }
            const isFirstUnread = this.#isFirstUnread(message, previous);
            if (isFirstUnread) {
                children.push(this.#mark);
            }
            children.push(this.#item(message, !isNewDay && !isFirstUnread && continues(previous, message)));
            previous = message;
        }
        const echoes = this.#outbox.echoes();
        return [...children, ...echoes.map((echo) => this.#echo(echo))];
    }

    #isFirstUnread(message, previous) {
        const from = this.#unreadAfter;
        const isOthers = message.author.id !== this.#doing.me.id;
        return from !== null && from > 0 && isOthers && message.seq > from && (previous?.seq ?? from) <= from;
    }

    #item(message, continued) {
        if (!this.#items.has(message.id)) {
            this.#items.set(message.id, new MessageItem(this.#doing));
        }
        return this.#items.get(message.id).show(message, continued);
    }

    #echo(echo) {
        const shown = this.#echoes.get(echo.key);
        if (shown?.state === echo.state) {
            return shown.node;
        }
        const node = echoItem(echo, this.#doing.me, this.#outbox);
        this.#echoes.set(echo.key, {state: echo.state, node});
        return node;
    }

    #day(instant) {
        const name = day(instant);
        if (!this.#days.has(name)) {
            this.#days.set(name, el('li', {class: 'day'}, el('span', {}, name)));
        }
        return this.#days.get(name);
    }

    async #scrolled() {
        const {scrollTop, scrollHeight, clientHeight} = this.node;
        const below = scrollHeight - scrollTop - clientHeight;
        this.#isAtEnd = below < NEAR_PX;
        if (this.isAtEnd) {
            this.atEnd();
        }
        try {
            if (scrollTop < EDGE_PX) {
                await this.#timeline.loadBefore();
            }
            if (below < EDGE_PX) {
                await this.#timeline.loadAfter();
            }
        } catch {
            // The next scrolling asks again.
        }
    }

    /** One stop for Tab; from there the arrows lead from message to message. */
    #key(event) {
        const step = {ArrowUp: -1, ArrowDown: 1}[event.key];
        if (!step || event.target.tagName === 'TEXTAREA') {
            return;
        }
        const all = [...this.list.querySelectorAll('.message:not(.echo)')];
        const here = all.indexOf(event.target.closest('.message'));
        const next = all[here + step];
        event.preventDefault();
        if (next) {
            this.#focus(next);
        }
    }

    #focus(item) {
        this.list.querySelectorAll('.message[tabindex="0"]').forEach((one) => one.setAttribute('tabindex', '-1'));
        item.setAttribute('tabindex', '0');
        item.focus();
    }

    #rove() {
        if (!this.list.querySelector('.message[tabindex="0"]')) {
            [...this.list.querySelectorAll('.message:not(.echo)')].at(-1)?.setAttribute('tabindex', '0');
        }
    }
}

function continues(previous, message) {
    return (
        previous.author.id === message.author.id &&
        !previous.deletedAt &&
        new Date(message.createdAt) - new Date(previous.createdAt) < CLOSE_MS
    );
}
