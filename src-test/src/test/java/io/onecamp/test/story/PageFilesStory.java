package io.onecamp.test.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The files of the page as they go over the wire, the same on every server. */
@Tag("everywhere")
class PageFilesStory extends Story {
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void everyAnswerTellsTheBrowserHowFarToTrustIt() {
        for (String path :
                List.of("/", "/index.html", "/js/main.js", "/css/base.css", "/icon.svg", "/nowhere", "/js/")) {
            HttpResponse<String> answer = get(path);
            assertThat(header(answer, "Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'")
                    .contains("script-src 'self'")
                    .contains("style-src 'self'")
                    .contains("frame-ancestors 'none'")
                    .contains("base-uri 'none'")
                    .contains("form-action 'self'")
                    .doesNotContain("unsafe");
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(header(answer, "X-Powered-By")).isEmpty();
        }
    }

    @Test
    void filesHaveTheirTypes() {
        assertThat(header(get("/"), "Content-Type")).startsWith("text/html").containsIgnoringCase("utf-8");
        assertThat(header(get("/js/main.js"), "Content-Type")).startsWith("text/javascript");
        assertThat(header(get("/css/base.css"), "Content-Type")).startsWith("text/css");
        assertThat(header(get("/icon.svg"), "Content-Type")).startsWith("image/svg+xml");
        assertThat(get("/").body()).isEqualTo(get("/index.html").body()).doesNotContain("${");
    }

    /** A browser asks each time, and gets the file only where it has another one. */
    @Test
    void anUpgradeIsFelt() {
        HttpResponse<String> first = get("/js/main.js");
        assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
        String tag = header(first, "ETag");
        assertThat(tag).matches("\"[\\w-]{24}\"");
        assertThat(tag).isNotEqualTo(header(get("/js/chat.js"), "ETag"));

        HttpResponse<String> again = send("GET", "/js/main.js", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(send("GET", "/js/main.js", "If-None-Match", "\"older\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsNotThereIsToldInOurWords() {
        for (String path : List.of("/nowhere", "/js/nowhere.js", "/js/", "/missing.html", "/live.html", "/api")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).contains("Nothing is here");
        }
        for (String path :
                List.of("/WEB-INF/web.xml", "/WEB-INF/classes/", "/META-INF/MANIFEST.MF", "/web-inf/web.xml")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).doesNotContain("web-app", "Manifest-Version");
        }
    }

    @Test
    void filesAreOnlyRead() {
        for (String method : List.of("POST", "PUT", "DELETE")) {
            HttpResponse<String> answer = send(method, "/index.html", "X-None", "");
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD");
        }
        HttpResponse<String> head = send("HEAD", "/index.html", "X-None", "");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "ETag")).isEqualTo(header(get("/index.html"), "ETag"));
    }

    private HttpResponse<String> get(String path) {
        return send("GET", path, "X-None", "");
    }

    private HttpResponse<String> send(String method, String path, String header, String value) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(world.home() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header(header, value)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
