package io.onecamp.test.language;

/** No answer came: the connection was refused or cut, so nobody knows whether it happened. */
public final class Unanswered extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unanswered(Call call, Exception why) {
        super(call.toString(), why);
    }
}
