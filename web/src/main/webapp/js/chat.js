import {newKey} from './api.js';
import {apply} from './happenings.js';
import {Live} from './live.js';
import {offers} from './offers.js';
import {Outbox} from './outbox.js';
import {Rooms, title} from './rooms.js';
import {commentsOf, messagesOf, Timeline} from './timeline.js';
import {attached, Attachments} from './view/attachments.js';
import {avatar} from './view/avatar.js';
import {byId, el, notice} from './view/dom.js';
import {FindingsView} from './view/findings.js';
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
    #findings = null;
    #outboxes = new Map();
    #drafts = new Map();
    #attachments = new Map();
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
        this.#closeSide();
        this.#open?.leave();
        byId('search').hidden = true;
        byId('search').reset();
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
        byId('search').hidden = !this.#offers.search;
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
        byId('search').addEventListener('submit', (event) => this.#search(event), {signal});
        addEventListener('keydown', (event) => this.#key(event), {signal});
        addEventListener('focus', () => this.#readWhatIsSeen(), {signal});
        document.addEventListener('visibilitychange', () => this.#readWhatIsSeen(), {signal});
    }

    #key(event) {
        if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
            event.preventDefault();
            this.#people.show();
        } else if (event.key === '/' && !/^(INPUT|TEXTAREA)$/.test(event.target.tagName) && this.#offers.search) {
            event.preventDefault();
            this.#pane('rooms');
            byId('search').elements.q.focus();
        } else if (event.key === 'Escape' && !byId('people').open) {
            this.#escape();
        }
    }

    #escape() {
        if (this.#thread || this.#findings) {
            this.#closeSide();
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
        const isMine = data.author?.id === this.#session.person.id;
        if (kind === 'message.posted' && isMine) {
            this.#outboxes.get(conversation)?.arrived(data);
        } else if (kind === 'comment.posted' && isMine && this.#thread?.message.id === data.message) {
            this.#thread.outbox.arrived(data);
        } else if (kind === 'message.posted') {
            byId('announcer').replaceChildren(el('p', {}, `${data.author.name}: ${data.text}`));
        }
        if (conversation && conversation === this.#open?.id) {
            apply(event, {timeline: this.#open.timeline, thread: this.#thread, me: this.#session.person});
        }
        this.#readWhatIsSeen();
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
        const room = this.#show(id);
        await this.#load(room.timeline);
    }

    /** The conversation around something found. */
    async #goTo({conversation, seq, id, message}) {
        this.#pane('room');
        const room = this.#open?.id === conversation ? this.#open : this.#show(conversation);
        await this.#attempt(() => room.timeline.load(seq));
        // What changed is shown a moment after it changed.
        queueMicrotask(() => room.list.reveal(message ?? id));
    }

    /** Shows a conversation, with nothing in it yet. */
    #show(id) {
        if (this.#open) {
            this.#drafts.set(this.#open.id, this.#open.composer.draft);
            this.#open.leave();
        }
        this.#closeThread();
        const attachments = this.#attachmentsOf(id);
        const timeline = new Timeline(this.#session, messagesOf(id));
        this.#open = new RoomView({
            room: this.#rooms.get(id),
            timeline,
            outbox: this.#outbox(id),
            me: this.#session.person,
            doing: this.#doing(
                'messages',
                timeline,
                (message) => this.#discuss(message),
                (content) => this.#outbox(id).post(content),
            ),
            draft: this.#drafts.get(id),
            post: (text) => this.#post(this.#outbox(id), text, attachments),
            back: () => this.#pane('rooms'),
            readTo: () => this.#readWhatIsSeen(),
            attachments: this.#offers.files ? attachments : null,
        });
        this.#sidebar.render(id);
        this.#open.composer.focus();
        return this.#open;
    }

    async #load(timeline) {
        try {
            await timeline.load();
        } catch (failed) {
            notice(failed.message);
        }
    }

    /** What can be done with a message, or with a comment, which the interface keeps beside messages. */
    #doing(kind, timeline, discuss, post) {
        const path = (one) => `/${kind}/${one.id}`;
        const chat = this;
        // What came of it is asked for, so that it is seen without the socket as well.
        const change = (method, one, where) =>
            this.#attempt(async () => {
                await this.#session.call(method, where, {key: newKey()});
                timeline.take(await this.#session.call('GET', path(one)));
            });
        return {
            me: this.#session.person,
            get offers() {
                return chat.#offers;
            },
            discuss,
            attached: (one) => attached(this.#session, one),
            edit: async (one, text) =>
                timeline.take(
                    await this.#session.call('PATCH', path(one), {body: {text}, version: one.version, key: newKey()}),
                ),
            remove: (one) => change('DELETE', one, path(one)),
            again: (one) =>
                this.#attempt(async () => {
                    const {text, attachments} = await this.#session.call('GET', `${path(one)}/withdrawal`);
                    post(attachments.length === 0 ? {text} : {text, attachments: attachments.map(({id}) => id)});
                }),
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

    /** @returns whether there was something to say */
    #post(outbox, text, attachments) {
        if (attachments?.isUnderWay) {
            notice('A file is still under way.');
            return false;
        }
        if (text === '' && (attachments?.isEmpty ?? true)) {
            return false;
        }
        outbox.post(attachments?.isEmpty ?? true ? {text} : {text, attachments: attachments.take()});
        return true;
    }

    #attachmentsOf(id) {
        if (!this.#attachments.has(id)) {
            this.#attachments.set(id, new Attachments(this.#session));
        }
        return this.#attachments.get(id);
    }

    #search(event) {
        event.preventDefault();
        const query = byId('search').elements.q.value.trim();
        if (query === '') {
            return;
        }
        this.#closeSide();
        this.#findings = new FindingsView({
            query,
            find: (cursor) =>
                this.#session.call(
                    'GET',
                    `/search?limit=30&q=${encodeURIComponent(query)}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
                ),
            roomName: (id) => (this.#rooms.get(id) ? title(this.#rooms.get(id), this.#session.person) : ''),
            goTo: (hit) => this.#goTo(hit),
            close: () => this.#closeSide(),
        });
        this.#pane('side');
    }

    #discuss(message) {
        this.#closeSide();
        const timeline = new Timeline(this.#session, commentsOf(message.id));
        const send = (content, key) =>
            this.#session.call('POST', `/messages/${message.id}/comments`, {body: content, key});
        const outbox = new Outbox(send, (comment) => timeline.take(comment));
        this.#thread = new ThreadView({
            message,
            timeline,
            outbox,
            me: this.#session.person,
            doing: this.#doing('comments', timeline, null, (content) => outbox.post(content)),
            post: (text) => this.#post(outbox, text, null),
            close: () => this.#closeSide(),
        });
        this.#pane('side');
        this.#load(timeline);
    }

    #closeThread() {
        this.#thread?.leave();
        this.#thread = null;
    }

    #closeSide() {
        this.#closeThread();
        this.#findings?.leave();
        this.#findings = null;
        this.#pane(this.#open ? 'room' : 'rooms');
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
