import {newKey} from './api.js';
import {Signal} from './signal.js';

/** One's conversations: fetched, then kept up to date by events. */
export class Rooms {
    changed = new Signal();
    #session;
    #rooms = new Map();
    #reading = new Map();

    constructor(session) {
        this.#session = session;
    }

    get(id) {
        return this.#rooms.get(id);
    }

    /** The one where something happened last, first. */
    list() {
        return [...this.#rooms.values()].sort((a, b) => (b.lastEntry ?? 0) - (a.lastEntry ?? 0));
    }

    unread() {
        return this.list().reduce((sum, room) => sum + room.unread, 0);
    }

    async load() {
        let cursor = null;
        do {
            const path = `/conversations?limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`;
            const page = await this.#session.call('GET', path);
            page.conversations.forEach((room) => this.#keep(room));
            cursor = page.next;
        } while (cursor);
        this.changed.tell();
    }

    /** Opens a conversation with these people, or finds it. */
    async open(people) {
        const room = await this.#session.call('POST', '/conversations', {body: {participants: people}, key: newKey()});
        this.#keep(room);
        this.changed.tell();
        return room;
    }

    /** Says how far one has read; many at once become one call, for the farthest. */
    async read(id, seq) {
        const room = this.get(id);
        if (!room || seq <= room.read) {
            return;
        }
        const waiting = this.#reading.get(id);
        this.#reading.set(id, Math.max(waiting ?? 0, seq));
        if (waiting !== undefined) {
            return;
        }
        try {
            let sent = 0;
            while (this.#reading.get(id) > sent) {
                sent = this.#reading.get(id);
                const body = {seq: sent};
                const told = await this.#session.call('PUT', `/conversations/${id}/read`, {body, key: newKey()});
                this.#keep(told);
                this.#readElsewhere(id, told.read);
            }
            this.changed.tell();
        } catch {
            // It stays unread, which is true as far as the product knows.
        } finally {
            this.#reading.delete(id);
        }
    }

    /** Takes an event in; what is not newer than what is held changes nothing. */
    take({kind, conversation, data}) {
        if (kind === 'conversation.opened') {
            this.#keep(data);
        } else if (kind === 'conversation.read') {
            this.#readElsewhere(conversation, data.seq);
        } else if (conversation) {
            this.#happened(kind, conversation, data);
        } else if (kind === 'person.changed') {
            this.#rename(data);
        }
        this.changed.tell();
    }

    #keep(room) {
        const held = this.#rooms.get(room.id);
        if (!held || (room.lastEntry ?? 0) >= (held.lastEntry ?? 0)) {
            this.#rooms.set(room.id, {...room, read: Math.max(room.read, held?.read ?? 0)});
        }
    }

    #happened(kind, id, data) {
        const room = this.get(id);
        if (!room) {
            this.#fetch(id);
            return;
        }
        if (data.entry <= (room.lastEntry ?? 0)) {
            return;
        }
        room.lastEntry = data.entry;
        const counts = data.author?.id !== this.#session.person.id && data.seq > room.read;
        if (kind === 'message.posted') {
            room.lastSeq = Math.max(room.lastSeq, data.seq);
            room.unread += counts ? 1 : 0;
        } else if (kind === 'message.deleted' || kind === 'message.withdrawn') {
            room.unread -= counts && room.unread > 0 ? 1 : 0;
        }
    }

    #readElsewhere(id, seq) {
        const room = this.get(id);
        if (!room || seq <= room.read) {
            return;
        }
        room.read = seq;
        if (seq >= room.lastSeq) {
            room.unread = 0;
        } else {
            this.#fetch(id);
        }
    }

    #rename(person) {
        for (const room of this.#rooms.values()) {
            room.participants
                .filter((participant) => participant.id === person.id)
                .forEach((participant) => (participant.name = person.name));
        }
    }

    async #fetch(id) {
        try {
            this.#keep(await this.#session.call('GET', `/conversations/${id}`));
            this.changed.tell();
        } catch {
            // The next fetch of all of them brings it.
        }
    }
}

/** What a conversation is called by one of its people. */
export function title(room, me) {
    const others = room.participants.filter((person) => person.id !== me.id).map((person) => person.name);
    return others.length === 0 ? `${me.name} (you)` : others.join(', ');
}
