import {newKey} from './api.js';
import {Live} from './live.js';
import {offers} from './offers.js';
import {Outbox} from './outbox.js';
import {Rooms} from './rooms.js';
import {commentsOf, messagesOf, Timeline} from './timeline.js';
import {avatar} from './view/avatar.js';
import {byId, el, notice} from './view/dom.js';
import {PeopleDialog} from './view/people.js';
import {noRoom, RoomView} from './view/room.js';
import {Sidebar} from './view/sidebar.js';
import {ThreadView} from './view/thread.js';

const NOTHING = {reactions: false, comments: false, files: false, search: false};

/** Everything one sees while signed in, and what happens when something happens. */
export class Chat {
    #session;
    #rooms;
    #sidebar;
    #people;
    #live;
    #offers = NOTHING;
    #open = null;
    #thread = null;
    #outboxes = new Map();
    #drafts = new Map();
    #stop = new AbortController();

    constructor(session) {
        this.#session = session;
        this.#rooms = new Rooms(session);
        this.#sidebar = new Sidebar(this.#rooms, session.person, (id) => this.#enter(id));
        this.#people = new PeopleDialog(
            session,
            (people) => this.#rooms.open(people),
            (id) => this.#enter(id),
        );
        this.#rooms.changed.on(() => this.#sidebar.render(this.#open?.id));
        byId('my-avatar').replaceChildren(avatar(session.person));
        byId('my-name').textContent = session.person.name;
        this.#pane('rooms');
        noRoom(() => this.#people.show());
        this.#listen();
        this.#begin();
    }

    leave() {
        this.#stop.abort();
        this.#live?.close();
        this.#closeThread();
        this.#open?.leave();
        byId('room').replaceChildren();
        byId('room-list').replaceChildren();
        byId('people').close();
    }

    async #begin() {
        try {
            this.#offers = await offers();
        } catch {
            // Without a description only what every version can do is offered.
        }
        if (this.#stop.signal.aborted) {
            return;
        }
        this.#live = new Live(this.#session, {
            event: (event) => this.#happened(event),
            refetch: () => this.#refetch(),
            connected: () => this.#connection('live'),
            away: () => this.#connection('reconnecting'),
        });
    }

    #listen() {
        const {signal} = this.#stop;
        byId('find-people').addEventListener('click', () => this.#people.show(), {signal});
        byId('sign-out').addEventListener('click', () => this.#session.signOut().catch(() => {}), {signal});
        addEventListener('keydown', (event) => this.#key(event), {signal});
        addEventListener('focus', () => this.#readWhatIsSeen(), {signal});
        document.addEventListener('visibilitychange', () => this.#readWhatIsSeen(), {signal});
    }

    #key(event) {
        if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
            event.preventDefault();
            this.#people.show();
        } else if (event.key === 'Escape' && !byId('people').open) {
            this.#escape();
        }
    }

    #escape() {
        if (this.#thread) {
            this.#closeThread();
            this.#open?.composer.focus();
        } else if (this.#open) {
            this.#open.list.markUnread(null);
            this.#open.list.render();
            this.#rooms.read(this.#open.id, this.#rooms.get(this.#open.id).lastSeq);
        }
    }

    #happened(event) {
        const {kind, conversation, data} = event;
        this.#rooms.take(event);
        if (kind === 'message.posted' && data.author.id === this.#session.person.id) {
            this.#outboxes.get(conversation)?.arrived(data);
        }
        if (conversation === this.#open?.id && data.author && data.text !== undefined && !data.message) {
            this.#open.timeline.take(data);
        }
        if (kind === 'message.posted') {
            this.#announce(data);
        }
        this.#readWhatIsSeen();
    }

    #announce(message) {
        const isMine = message.author.id === this.#session.person.id;
        if (!isMine) {
            byId('announcer').replaceChildren(el('p', {}, `${message.author.name}: ${message.text}`));
        }
    }

    #connection(word) {
        byId('connection').textContent = word === 'live' ? 'Connected' : 'Connection lost, trying again …';
        byId('connection').dataset.state = word;
    }

    async #refetch() {
        try {
            await this.#rooms.load();
            await this.#open?.timeline.load();
            await this.#thread?.timeline.load();
        } catch (failed) {
            notice(failed.message);
        }
    }

    async #enter(id) {
        this.#pane('room');
        if (this.#open?.id === id) {
            this.#open.composer.focus();
            return;
        }
        if (this.#open) {
            this.#drafts.set(this.#open.id, this.#open.composer.draft);
            this.#open.leave();
        }
        this.#closeThread();
        const timeline = new Timeline(this.#session, messagesOf(id));
        this.#open = new RoomView({
            room: this.#rooms.get(id),
            timeline,
            outbox: this.#outbox(id),
            me: this.#session.person,
            doing: this.#doing('messages', timeline, (message) => this.#discuss(message)),
            draft: this.#drafts.get(id),
            post: (text) => this.#post(this.#outbox(id), text),
            back: () => this.#pane('rooms'),
            readTo: () => this.#readWhatIsSeen(),
            extras: [],
        });
        this.#sidebar.render(id);
        this.#open.composer.focus();
        await this.#load(timeline);
    }

    async #load(timeline) {
        try {
            await timeline.load();
        } catch (failed) {
            notice(failed.message);
        }
    }

    /** What can be done with a message, or with a comment, which the interface keeps beside messages. */
    #doing(kind, timeline, discuss) {
        const path = (one) => `/${kind}/${one.id}`;
        const chat = this;
        // What came of it is asked for, so that it is seen without the socket as well.
        const change = (method, one, where) =>
            this.#attempt(async () => {
                await this.#session.call(method, where, {key: newKey()});
                await (kind === 'messages' ? timeline.refresh(one.id) : timeline.load());
            });
        return {
            me: this.#session.person,
            get offers() {
                return chat.#offers;
            },
            discuss,
            edit: async (one, text) =>
                timeline.take(
                    await this.#session.call('PATCH', path(one), {body: {text}, version: one.version, key: newKey()}),
                ),
            remove: (one) => change('DELETE', one, path(one)),
            react: (one, emoji, isOn) =>
                change(isOn ? 'PUT' : 'DELETE', one, `${path(one)}/reactions/${encodeURIComponent(emoji)}`),
        };
    }

    async #attempt(act) {
        try {
            await act();
        } catch (failed) {
            notice(failed.message);
        }
    }

    /** What one said stays here until it is acknowledged, whatever conversation is open meanwhile. */
    #outbox(id) {
        if (!this.#outboxes.has(id)) {
            const send = (content, key) =>
                this.#session.call('POST', `/conversations/${id}/messages`, {body: content, key});
            this.#outboxes.set(
                id,
                new Outbox(send, (message) => {
                    if (this.#open?.id === id) {
                        this.#open.timeline.take(message);
                    }
                }),
            );
        }
        return this.#outboxes.get(id);
    }

    #post(outbox, text) {
        if (text === '') {
            return false;
        }
        outbox.post({text});
        return true;
    }

    #discuss(message) {
        this.#closeThread();
        const timeline = new Timeline(this.#session, commentsOf(message.id));
        const send = (content, key) =>
            this.#session.call('POST', `/messages/${message.id}/comments`, {body: content, key});
        const outbox = new Outbox(send, (comment) => timeline.take(comment));
        this.#thread = new ThreadView({
            message,
            timeline,
            outbox,
            me: this.#session.person,
            doing: this.#doing('comments', timeline, null),
            post: (text) => this.#post(outbox, text),
            close: () => this.#closeThread(),
        });
        this.#pane('side');
        this.#load(timeline);
    }

    #closeThread() {
        if (this.#thread) {
            this.#thread.leave();
            this.#thread = null;
            this.#pane('room');
        }
    }

    /** Everything up to the newest is read where somebody sees it. */
    #readWhatIsSeen() {
        if (this.#open?.isWatched && this.#open.timeline.loaded) {
            this.#rooms.read(this.#open.id, this.#open.timeline.newest);
        }
    }

    /** On a narrow screen one of the three is seen. */
    #pane(name) {
        byId('chat').dataset.pane = name;
    }
}
