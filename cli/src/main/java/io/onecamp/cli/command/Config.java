package io.onecamp.cli.command;

import io.onecamp.cli.exit.Exit;
import io.onecamp.cli.installation.Choices;
import io.onecamp.cli.installation.Configuration;
import io.onecamp.cli.installation.Configuration.Value;
import io.onecamp.cli.installation.Installation;
import io.onecamp.cli.running.Plan;
import io.onecamp.cli.running.Values;
import io.onecamp.cli.screen.Screen;
import io.onecamp.domain.setting.Secrecy;
import io.onecamp.domain.setting.Setting;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code onecamp config}. */
@Command(
        name = "config",
        description = "Lists every setting: key, value, where the value comes from, default and meaning.",
        mixinStandardHelpOptions = true)
public final class Config implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() throws IOException {
        Screen screen = new Screen(spec.commandLine().getOut());
        Function<Setting, Optional<Value>> values = values();
        for (Setting setting : Setting.values()) {
            Optional<Value> value = values.apply(setting);
            screen.say(setting.key() + " = "
                    + value.map(v -> shown(setting, v.text())).orElse(shown(setting)));
            screen.say("    " + setting.meaning() + ".");
            screen.say("    from " + value.map(Value::source).orElse("the default")
                    + (setting.standard().isEmpty() ? "; no default" : "; default " + setting.standard())
                    + "; environment variable " + setting.environmentName());
        }
        screen.say("");
        screen.say("Set a key in the environment or in " + data.path().resolve(Configuration.FILE) + ".");
        return Exit.OK.code();
    }

    /** As they are in this installation; before the first {@code up}, what the operator has set so far. */
    private Function<Setting, Optional<Value>> values() throws IOException {
        Optional<Installation> installation = Installation.existing(data.path());
        if (installation.isEmpty()) {
            return Configuration.in(data.path())::of;
        }
        Choices choices = installation.get().state().read().choices();
        if (choices.server() == null) {
            return installation.get().configuration()::of;
        }
        Values values = Plan.of(installation.get(), choices).values();
        return values::of;
    }

    private static String shown(Setting setting) {
        return setting.standard().isEmpty() ? "(not set)" : setting.standard();
    }

    private static String shown(Setting setting, String value) {
        return setting.secrecy() == Secrecy.HIDDEN ? "(set, hidden)" : value;
    }
}
