package io.onecamp.torture.people;

import io.onecamp.torture.client.Call;
import io.onecamp.torture.client.Json;
import io.onecamp.torture.history.Fact;
import java.util.Optional;

/** Changes or takes back what one said oneself. Nobody else may, so nobody can have been faster. */
record Changing(What what) implements Deed {

    private enum What {
        EDIT,
        DELETE
    }

    static Deed editing() {
        return new Changing(What.EDIT);
    }

    static Deed deleting() {
        return new Changing(What.DELETE);
    }

    @Override
    public void by(Somebody somebody) {
        if (somebody.mine().written().isEmpty()) {
            return;
        }
        Mine.Written one = somebody.choices().newestOf(somebody.mine().written());
        if (what == What.EDIT) {
            edit(one, somebody);
        } else {
            delete(one, somebody);
        }
    }

    private static void edit(Mine.Written one, Somebody somebody) {
        String first = one.text().substring(0, one.text().indexOf(' '));
        String text = first + " " + somebody.town().word() + " again "
                + somebody.mine().next() + somebody.choices().words();
        Call call = Call.of("PATCH", one.thing().path(), somebody.choices().key())
                .with(Json.object().put("text", text));
        Fact fact = new Fact.Edited(somebody.id(), one.thing().id(), text);
        somebody.changes(call, Optional.empty(), done -> fact, fact).ifPresent(done -> {
            somebody.mine().wrote(new Mine.Written(one.thing(), text));
            somebody.mine().sent(new Mine.Sent(call, one.thing().id()));
        });
    }

    private static void delete(Mine.Written one, Somebody somebody) {
        Call call = Call.of("DELETE", one.thing().path(), somebody.choices().key());
        Fact fact = new Fact.Deleted(somebody.id(), one.thing().id());
        somebody.changes(call, Optional.empty(), done -> fact, fact).ifPresent(done -> {
            somebody.mine().deleted(one.thing());
            somebody.mine().sent(new Mine.Sent(call, ""));
        });
    }
}
