import {Signal} from './signal.js';

const PAGE = 50;

/** A conversation's messages as a {@link Timeline} asks for them. */
export function messagesOf(room) {
    return {path: `/conversations/${room}/messages`, list: 'messages', number: (message) => message.seq};
}

/** A thread's comments, which have numbers of their own. */
export function commentsOf(message) {
    return {path: `/messages/${message}/comments`, list: 'comments', number: (comment) => comment.number};
}

/** A stretch of what was said somewhere, without a hole, by number: fetched, then kept up to date by events. */
export class Timeline {
    changed = new Signal();
    hasBefore = false;
    hasAfter = false;
    loaded = false;
    #session;
    #source;
    #said = new Map();
    #fetching = false;

    constructor(session, source) {
        this.#session = session;
        this.#source = source;
    }

    /** Oldest first. */
    said() {
        return [...this.#said.entries()].sort(([a], [b]) => a - b).map(([, one]) => one);
    }

    byId(id) {
        return this.said().find((one) => one.id === id);
    }

    get newest() {
        return Math.max(0, ...this.#said.keys());
    }

    get oldest() {
        return Math.min(...this.#said.keys());
    }

    /** The newest page, or the one around a number, instead of what is held. */
    async load(around) {
        const page = await this.#page(around === undefined ? '' : `around=${around}&`);
        const first = page[this.#source.list].map(this.#source.number)[0] ?? 1;
        for (const number of this.#said.keys()) {
            // What events brought while a newest page was under way continues it; all else may leave a hole.
            if (number < first || page.hasAfter) {
                this.#said.delete(number);
            }
        }
        this.hasBefore = page.hasBefore;
        this.hasAfter = page.hasAfter;
        this.loaded = true;
        page[this.#source.list].forEach((one) => this.#keep(one));
        this.changed.tell();
    }

    async loadBefore() {
        await this.#extend(this.hasBefore, `before=${this.oldest}&`, (page) => (this.hasBefore = page.hasBefore));
    }

    async loadAfter() {
        await this.#extend(this.hasAfter, `after=${this.newest}&`, (page) => (this.hasAfter = page.hasAfter));
    }

    /** Takes the whole state of one in, from an event or an answer; what is not newer changes nothing. */
    take(one) {
        const number = this.#source.number(one);
        if (this.#said.has(number)) {
            this.#keep(one);
        } else if (!this.loaded || (number > this.newest && !this.hasAfter)) {
            const isNext = !this.loaded || number === this.newest + 1;
            this.#keep(one);
            if (!isNext) {
                // Numbers are dense: a jump is something missed.
                this.load().catch(() => {});
            }
        }
        this.changed.tell();
    }

    /** Takes in what others added to one: its text stays. */
    takeTally(id, tally) {
        const held = this.byId(id);
        if (held && tally.entry > held.entry) {
            this.take({...held, ...tally});
        }
    }

    #keep(one) {
        const number = this.#source.number(one);
        const held = this.#said.get(number);
        if (!held || held.entry < one.entry || (held.entry === one.entry && isTold(one))) {
            this.#said.set(number, {...one, reactions: withMine(one, held, this.#session.person.id)});
        }
    }

    async #extend(hasMore, query, then) {
        if (!hasMore || this.#fetching || this.#said.size === 0) {
            return;
        }
        this.#fetching = true;
        try {
            const page = await this.#page(query);
            then(page);
            page[this.#source.list].forEach((one) => this.#keep(one));
            this.changed.tell();
        } finally {
            this.#fetching = false;
        }
    }

    #page(query) {
        return this.#session.call('GET', `${this.#source.path}?${query}limit=${PAGE}`);
    }
}

/** Whether it was told to one reader: events are the same for everyone and leave `mine` out. */
function isTold(one) {
    return (one.reactions ?? []).every((reaction) => reaction.mine !== undefined);
}

/** Events name the first 20 who reacted, so beyond those what was known before still holds. */
function withMine(one, held, me) {
    return (one.reactions ?? []).map((reaction) => {
        const before = held?.reactions.find((other) => other.emoji === reaction.emoji)?.mine ?? false;
        const isNamed = reaction.people.some((person) => person.id === me);
        return {...reaction, mine: reaction.mine ?? (isNamed || (before && reaction.count > reaction.people.length))};
    });
}
