/** Brings what happened in the open conversation to what is shown of it: its messages, and the thread at its side. */

/** @param shown `{timeline, thread, me}`; `thread` is null, or `{message, timeline}` */
export function apply({kind, data}, {timeline, thread, me}) {
    switch (kind.split('.')[0]) {
        case 'message':
            if (data.text === undefined) {
                timeline.takeTally(data.message, tally(data));
            } else {
                timeline.take(data);
            }
            break;
        case 'reaction':
            if (data.comment) {
                thread?.timeline.takeTally(data.comment, {reactions: told(kind, data, me), entry: data.entry});
            } else {
                timeline.takeTally(data.message, {...tally(data), reactions: told(kind, data, me)});
            }
            break;
        case 'comment':
            if (thread?.message.id === data.message) {
                thread.timeline.take(data);
            }
            if (data.thread) {
                timeline.takeTally(data.message, tally(data.thread));
            }
            break;
        default:
        // Nothing that is shown here.
    }
}

function tally({reactions, commentCount, lastCommentAt, resolved, entry}) {
    return {reactions, commentCount, lastCommentAt, resolved, entry};
}

/** An event names whose reaction it was, so of one's own it is known, however many others there are. */
function told(kind, {person, emoji, reactions}, me) {
    return reactions.map((reaction) =>
        person?.id === me.id && reaction.emoji === emoji ? {...reaction, mine: kind === 'reaction.added'} : reaction,
    );
}
