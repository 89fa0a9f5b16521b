package io.onecamp.cli.running;

import io.onecamp.cli.installation.Configuration.Value;
import io.onecamp.cli.installation.Installation;
import io.onecamp.cli.installation.Secret;
import io.onecamp.cli.server.Product;
import io.onecamp.cli.store.Store;
import io.onecamp.domain.setting.Setting;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every setting with its value in an installation and where the value comes from. */
public final class Values {
    private final Map<Setting, Value> values = new EnumMap<>(Setting.class);

    /** What the operator has set counts before what the stores say, and that before what the launcher decides. */
    Values(Installation installation, List<Store> stores, Product product) {
        decided(installation, product).forEach((setting, text) -> values.put(setting, new Value(text, "onecamp up")));
        for (Store store : stores) {
            store.settings().forEach((setting, text) -> values.put(setting, new Value(text, store.title())));
        }
        for (Setting setting : Setting.values()) {
            installation.configuration().of(setting).ifPresent(value -> values.put(setting, value));
        }
        // An operator who asked for another graph or address on the command line has changed the mind.
        stores.stream()
                .flatMap(store -> Optional.ofNullable(store.settings().get(Setting.GRAPH)).stream())
                .forEach(graph -> values.put(Setting.GRAPH, new Value(graph, "onecamp up")));
        values.put(Setting.BIND, new Value(product.bind(), "onecamp up"));
    }

    /** The value of that setting, where it has any. */
    public Optional<Value> of(Setting setting) {
        return Optional.ofNullable(values.get(setting));
    }

    /** The environment in which the product finds them. */
    public Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        values.forEach((setting, value) -> environment.put(setting.environmentName(), value.text()));
        return environment;
    }

    private static Map<Setting, String> decided(Installation installation, Product product) {
        Map<Setting, String> decided = new EnumMap<>(Setting.class);
        decided.put(Setting.SECRET, installation.secrets().of(Secret.PRODUCT));
        decided.put(Setting.OPERATOR_TOKEN, installation.secrets().of(Secret.OPERATOR));
        boolean open = product.isPrivate()
                && installation.configuration().of(Setting.PUBLIC_URL).isEmpty();
        decided.put(Setting.REGISTRATION, open ? "open" : "invitation");
        if (!open) {
            decided.put(Setting.SETUP_CODE, installation.secrets().of(Secret.SETUP_CODE));
        }
        return decided;
    }
}
