package io.onecamp.cli.installation;

import io.onecamp.cli.exit.Exit;
import io.onecamp.cli.exit.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The secrets of an installation in the file {@code secrets.properties}, mode 600. Each is made once, all of them
 * before the first process starts, and never changed.
 */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Without letters and digits that people confuse. */
    private static final String READABLE = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    /**
     * Reads them, and makes those that do not exist yet.
     *
     * @throws Refusal where the file is gone but the data it protects is not
     */
    public static Secrets open(DataDirectory data) throws IOException {
        Path file = data.at("secrets.properties");
        Properties values = new Properties();
        if (Files.exists(file)) {
            values.load(new StringReader(Files.readString(file)));
        } else if (Files.isDirectory(data.at("postgres"))) {
            throw new Refusal(
                    Exit.FAILED,
                    file + " is missing, and the data in this folder can only be opened with it.",
                    "Restore that file from a backup, or begin anew with `onecamp down --delete-data`.");
        }
        if (complete(values)) {
            PrivateFile.write(file, text(values));
        }
        return new Secrets(values);
    }

    /** The secret of that name. */
    public String of(Secret secret) {
        return values.getProperty(secret.key());
    }

    private static boolean complete(Properties values) {
        boolean changed = false;
        for (Secret secret : Secret.values()) {
            if (values.getProperty(secret.key(), "").isEmpty()) {
                values.setProperty(secret.key(), secret == Secret.SETUP_CODE ? readable() : random());
                changed = true;
            }
        }
        return changed;
    }

    /** 32 bytes, base64url without padding: safe in URLs, property files and command files. */
    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Three groups of five, for a person to type: 75 bits. */
    private static String readable() {
        String letters = RANDOM.ints(15, 0, READABLE.length())
                .mapToObj(i -> String.valueOf(READABLE.charAt(i)))
                .collect(Collectors.joining());
        return letters.substring(0, 5) + "-" + letters.substring(5, 10) + "-" + letters.substring(10);
    }

    private static String text(Properties values) {
        return values.stringPropertyNames().stream()
                .sorted()
                .map(name -> name + "=" + values.getProperty(name))
                .collect(Collectors.joining(
                        "\n", "# Made once by `onecamp up`. Back this file up with the data.\n", "\n"));
    }
}
