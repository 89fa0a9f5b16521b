package io.onecamp.cli.command;

import io.onecamp.cli.installation.Configuration;
import io.onecamp.cli.running.Plan;
import io.onecamp.cli.running.Report;
import io.onecamp.cli.screen.Screen;
import io.onecamp.domain.setting.Setting;
import java.util.Optional;

/** What {@code up} says when everything is up: where it is, what runs, and what to do next. */
final class Welcome {
    private final Screen screen;

    Welcome(Screen screen) {
        this.screen = screen;
    }

    void say(Plan plan) {
        Report report = Report.of(plan);
        screen.say("");
        screen.table(StatusTable.rows(report));
        screen.say("");
        screen.say("OneCamp is at " + report.url());
        Optional<String> code = plan.values().of(Setting.SETUP_CODE).map(Configuration.Value::text);
        code.ifPresent(text -> screen.say("The first account needs this setup code: " + text));
        screen.say("  make the first account, who owns the workspace:");
        screen.say("    curl -s " + plan.product().api() + "/accounts -H 'Content-Type: application/json' \\");
        screen.say("      -d '{\"email\":\"ana@example.org\",\"name\":\"Ana\",\"password\":\"a long passphrase\""
                + code.map(text -> ",\"setupCode\":\"" + text + "\"").orElse("") + "}'");
        screen.say("  see how it is: ./onecamp status     read logs: ./onecamp logs     stop: ./onecamp down");
    }
}
