package io.onecamp.torture.people;

import io.onecamp.torture.client.Outcome;
import io.onecamp.torture.history.Fact;
import io.onecamp.torture.history.Finding;

/** Sends a call once more that was answered long ago, under its key: the same answer, and nothing happens again. */
record Repeating() implements Deed {

    @Override
    public void by(Somebody somebody) {
        if (somebody.mine().sent().isEmpty()) {
            return;
        }
        Mine.Sent sent = somebody.choices().of(somebody.mine().sent());
        somebody.caller().counts().lateKeys.increment();
        switch (somebody.caller().sends(sent.call())) {
            case Outcome.Done done -> {
                if (!sent.id().isEmpty()) {
                    String id = done.answer().json().path("id").asText();
                    somebody.told(new Fact.Repeated(somebody.id(), sent.call().toString(), sent.id(), id));
                }
            }
            case Outcome.Refused refused ->
                somebody.finds(
                        Finding.Kind.KEY,
                        sent.call().toString(),
                        somebody.id() + " repeated it under " + sent.call().key() + ": " + refused.answer());
            case Outcome.Unknown unknown -> {
                // It had happened before; repeating it changes nothing.
            }
        }
    }
}
