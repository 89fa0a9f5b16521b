package io.onecamp.cli.store;

import io.onecamp.cli.program.Health;
import io.onecamp.cli.program.Program;
import io.onecamp.domain.setting.Setting;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One of the five as this installation has it.
 *
 * @param kind which of the five
 * @param title program and version, or that it is configured elsewhere
 * @param address where it is reached, without passwords
 * @param programs the processes that make it up, in the order in which they start; empty where it is configured
 * @param settings what the product is told in order to reach it
 * @param probe asks it how it is
 */
public record Store(
        Kind kind,
        String title,
        String address,
        List<Program> programs,
        Map<Setting, String> settings,
        Supplier<Health> probe) {

    /** A store made of one program of ours. */
    static Store of(Kind kind, Program program, Map<Setting, String> settings) {
        String address = "127.0.0.1:" + program.port();
        return new Store(kind, program.title(), address, List.of(program), settings, program::health);
    }
}
