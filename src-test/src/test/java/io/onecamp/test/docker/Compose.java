package io.onecamp.test.docker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The Compose file, as far as these tests ask about it. */
final class Compose {
    private final Map<String, Object> all;

    private Compose(Map<String, Object> all) {
        this.all = all;
    }

    static Compose read() {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        Object read = new Yaml(new SafeConstructor(strict)).load(Tree.text(Tree.docker("compose.yaml")));
        return new Compose(map(read));
    }

    /** A part of the file by its name: networks, volumes, secrets. */
    Map<String, Object> part(String name) {
        return map(all.get(name));
    }

    List<Service> services() {
        List<Service> services = new ArrayList<>();
        part("services").forEach((name, said) -> services.add(new Service(name, map(said))));
        return services;
    }

    Service service(String name) {
        return new Service(name, map(part("services").get(name)));
    }

    private static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> given) {
            given.forEach((key, each) -> map.put(String.valueOf(key), each));
        }
        return map;
    }

    /**
     * One service.
     *
     * @param said its keys and what stands under them, with what it shares with others
     */
    record Service(String name, Map<String, Object> said) {

        /** Runs to its end at each start, and is not one of those that go on. */
        boolean isOnce() {
            return "no".equals(said.get("restart"));
        }

        /** One of the two servers. */
        boolean isProduct() {
            return name.equals("wildfly") || name.equals("payara");
        }

        String text(String key) {
            return String.valueOf(said.getOrDefault(key, ""));
        }

        List<String> list(String key) {
            return said.get(key) instanceof List<?> given
                    ? given.stream().map(String::valueOf).toList()
                    : List.of();
        }

        Map<String, Object> map(String key) {
            return Compose.map(said.get(key));
        }

        /** The command of its health check, in one line. */
        String question() {
            Object test = map("healthcheck").get("test");
            return test instanceof List<?> words
                    ? String.join(" ", words.stream().map(String::valueOf).toList())
                    : "";
        }

        /** The names of the variables it is given. */
        Stream<String> variables() {
            return map("environment").keySet().stream();
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
