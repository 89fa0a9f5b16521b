package io.onecamp.web.page;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the page's files, and our own words for what is not there. Stands where each server has a servlet of its
 * own, because those do not agree: they know a file by its time, which a reproducible build makes the same for every
 * version, and each has another page for what it does not find.
 */
@WebServlet("/")
public class PageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String MISSING = "/missing.html";

    private transient @Nullable PageFiles files;

    @Override
    public void init() {
        files = PageFiles.of(getServletContext());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean head = request.getMethod().equals("HEAD");
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            send(response, HttpServletResponse.SC_NOT_FOUND, file(MISSING).orElseThrow(), head);
        } else if (head || request.getMethod().equals("GET")) {
            answer(request, response, head);
        } else {
            response.setHeader("Allow", "GET, HEAD");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, boolean head) throws IOException {
        String info = request.getPathInfo();
        String path = info == null ? request.getServletPath() : request.getServletPath() + info;
        Optional<PageFile> found = file(path).filter(file -> !path.equals(MISSING));
        if (found.isEmpty()) {
            send(response, HttpServletResponse.SC_NOT_FOUND, file(MISSING).orElseThrow(), head);
            return;
        }
        PageFile file = found.get();
        // Kept by the browser, but asked about each time: see PageFile.
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("ETag", file.tag());
        String known = request.getHeader("If-None-Match");
        if (known != null && (known.contains(file.tag()) || known.strip().equals("*"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        send(response, HttpServletResponse.SC_OK, file, head);
    }

    private static void send(HttpServletResponse response, int status, PageFile file, boolean head) throws IOException {
        response.setStatus(status);
        response.setContentType(file.type());
        response.setContentLength(file.length());
        if (!head) {
            response.getOutputStream().write(file.content());
        }
    }

    private Optional<PageFile> file(String path) {
        PageFiles all = files;
        return all == null ? Optional.empty() : all.find(path);
    }
}
