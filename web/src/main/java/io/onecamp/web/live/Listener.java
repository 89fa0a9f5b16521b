package io.onecamp.web.live;

/** Somebody who hears what a person may hear, as long as they are registered. */
interface Listener {

    /**
     * An event for this person, in the order of positions. Returns at once.
     *
     * @param frame the event as the socket says it
     */
    void hear(long position, String frame);
}
