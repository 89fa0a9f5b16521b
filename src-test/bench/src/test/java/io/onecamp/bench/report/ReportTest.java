package io.onecamp.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onecamp.bench.place.Command;
import io.onecamp.bench.place.Endpoints;
import io.onecamp.bench.place.Machine;
import io.onecamp.bench.place.Place;
import io.onecamp.bench.place.Versions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    @TempDir
    private Path folder;

    private Report report(String graph) {
        Place place = new Place(
                new Endpoints("http://localhost:1", Map.of()),
                new Command(List.of("onecamp"), folder, Set.of()),
                new Machine("Some CPU", 2, 24_000, "Linux", "25", 0.5),
                new Versions("abc1234", graph, List.of("WildFly 39", "PostgreSQL 18")));
        return new Report(folder, place, "2026-01-01", "few");
    }

    private static Section section() {
        Section section = new Section("post", "Posting", "Clients", "a second");
        section.row("8", "1|2");
        section.bar("a second", new Section.Bar("one", "8 clients", 12));
        section.note("So it was.");
        return section;
    }

    @Test
    void tells_the_circumstances_the_table_and_the_plot() throws IOException {
        report("sql").add(section());

        assertThat(folder.resolve("report.md"))
                .content()
                .contains("graph sql, commit abc1234")
                .contains("2 cores (Some CPU)", "24,000 MB", "JDK 25", "WildFly 39; PostgreSQL 18")
                .contains("| Clients | a second |\n| --- | --- |\n| 8 | 1\\|2 |\n")
                .contains("So it was.")
                .contains("![Posting](bench-post-sql.svg)");
        assertThat(folder.resolve("bench-post-sql.svg")).exists();
    }

    @Test
    void what_was_measured_is_on_disk_before_the_next_thing_is_measured() throws IOException {
        Report report = report("sql");
        report.add(section());

        assertThat(folder.resolve("report.md")).content().doesNotContain("## Searching");
        report.add(titled());
        assertThat(folder.resolve("report.md")).content().contains("## Posting", "## Searching");
    }

    private static Section titled() {
        Section other = new Section("search", "Searching", "n");
        other.row("1");
        return other;
    }

    @Test
    void measured_figures_stand_beside_floor_and_aim_of_their_graph() throws IOException {
        Report report = report("dgraph");
        report.figure("post.1.p50", 15);
        report.figure("post.8.one.rate", 149);
        report.figure("live.50.p99", 29);
        report.write();

        assertThat(folder.resolve("report.md"))
                .content()
                .contains("| post, 1 client, p50, ms | 20.0 | 12.0 | 15.0 | floor met |")
                .contains("| post, 8 clients, one conversation, a second | 150 | 250 | 149 | **not met** |")
                .contains("| live, 50 posts/s to 50 sockets, p99, ms | 100 | 30.0 | 29.0 | aim met |")
                .doesNotContain("words search");
    }

    @Test
    void a_document_keeps_what_stands_around_the_tables() throws IOException {
        Path page = folder.resolve("performance.md");
        Files.writeString(page, "# Top\n\n<!-- bench:post:sql -->\nold\n<!-- /bench:post:sql -->\n\nBottom\n");
        Report report = report("sql");
        report.add(section());
        new Documents(folder).write(report, section -> true);
        new Documents(folder).write(report, section -> true);

        assertThat(page)
                .content()
                .startsWith("# Top\n\n<!-- bench:post:sql -->\n### Posting, graph sql\n")
                .contains("images/bench-post-sql.svg")
                .endsWith("<!-- /bench:post:sql -->\n\nBottom\n")
                .doesNotContain("old")
                .containsOnlyOnce("### Posting");
        assertThat(folder.resolve("images/bench-post-sql.svg")).exists();
    }

    @Test
    void a_table_with_no_place_in_the_document_is_added_at_its_end() {
        assertThat(Documents.replaced("# Top\n", "up:sql", "new\n"))
                .isEqualTo("# Top\n\n<!-- bench:up:sql -->\nnew\n<!-- /bench:up:sql -->\n");
    }

    @Test
    void a_row_has_a_cell_for_each_column() {
        assertThatThrownBy(() -> section().row("one")).isInstanceOf(IllegalArgumentException.class);
    }
}
