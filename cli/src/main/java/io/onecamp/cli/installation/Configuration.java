package io.onecamp.cli.installation;

import io.onecamp.domain.setting.Setting;
import io.onecamp.domain.setting.SettingValues;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;

/**
 * What the operator has set, strongest first: system property, environment variable, the file
 * {@code onecamp.properties} in the data directory. An empty value counts as not set.
 */
public final class Configuration {
    /** The name of the file an operator edits. */
    public static final String FILE = "onecamp.properties";

    private final Map<String, String> properties;
    private final Map<String, String> environment;
    private final Map<String, String> file;

    Configuration(Map<String, String> properties, Map<String, String> environment, Map<String, String> file) {
        this.properties = properties;
        this.environment = environment;
        this.file = file;
    }

    /** Reads all three sources now. */
    public static Configuration in(Path folder) throws IOException {
        return new Configuration(strings(System.getProperties()), System.getenv(), read(folder.resolve(FILE)));
    }

    /** What the operator has set for it, and where; empty where nobody has. */
    public Optional<Value> of(Setting setting) {
        return value(properties, setting.key(), "system property")
                .or(() -> value(environment, setting.environmentName(), "environment " + setting.environmentName()))
                .or(() -> synonym(setting))
                .or(() -> value(file, setting.key(), FILE));
    }

    /** Keys in the file that the product does not know: most likely misspelt. */
    public List<String> unknown() {
        return new TreeSet<>(file.keySet())
                .stream().filter(key -> Setting.of(key).isEmpty()).toList();
    }

    /** What the operator has set to something that it cannot be, each in a sentence. */
    public List<String> mistakes() {
        return SettingValues.mistakes(setting -> of(setting).map(Value::text));
    }

    private Optional<Value> synonym(Setting setting) {
        return setting == Setting.DGRAPH_ENDPOINT
                ? value(environment, "ONECAMP_DGRAPH", "environment ONECAMP_DGRAPH")
                : Optional.empty();
    }

    private static Optional<Value> value(Map<String, String> from, String name, String source) {
        return Optional.ofNullable(from.get(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> new Value(text, source));
    }

    private static Map<String, String> read(Path file) throws IOException {
        Properties values = new Properties();
        if (Files.exists(file)) {
            values.load(new StringReader(Files.readString(file)));
        }
        return strings(values);
    }

    private static Map<String, String> strings(Properties values) {
        Map<String, String> map = new HashMap<>();
        values.stringPropertyNames().forEach(name -> map.put(name, values.getProperty(name)));
        return map;
    }

    /**
     * A value and where it comes from.
     *
     * @param text the value
     * @param source words for an operator
     */
    public record Value(String text, String source) {}
}
