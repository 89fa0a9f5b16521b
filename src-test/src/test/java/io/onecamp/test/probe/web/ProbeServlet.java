package io.onecamp.test.probe.web;

import io.onecamp.test.probe.ejb.ProbeDesk;
import io.onecamp.test.probe.ejb.ProbeDoor;
import io.onecamp.test.probe.lib.ProbeAttributes;
import io.onecamp.test.probe.lib.ProbeExecutors;
import io.onecamp.test.probe.lib.ProbeRegistry;
import io.onecamp.test.probe.lib.ProbeRows;
import io.onecamp.web.live.LiveThreads;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Answers a test's question: {@code GET /probe/<question>?of=<argument>} gives a line of text, and 500 with the stack
 * where the answer is an exception nobody expected.
 */
@WebServlet("/probe/*")
public class ProbeServlet extends HttpServlet {

    @EJB
    private ProbeDesk desk;

    @EJB
    private ProbeDoor door;

    @Inject
    private ProbeAttributes attributes;

    @Inject
    private ProbeExecutors executors;

    @Inject
    private LiveThreads live;

    @Inject
    private ProbeRegistry registry;

    @Inject
    private ProbeRows rows;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        String question = request.getPathInfo().substring(1);
        String of = Objects.requireNonNullElse(request.getParameter("of"), "");
        try {
            response.getWriter().println(answer(question, of));
        } catch (Exception | LinkageError unexpected) {
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            StringWriter stack = new StringWriter();
            unexpected.printStackTrace(new PrintWriter(stack));
            response.getWriter().println(stack);
        }
    }

    private String answer(String question, String of) throws Exception {
        return switch (question) {
            case "notes" -> String.join("\n", registry.notes());
            case "rows" -> Long.toString(rows.count(of));
            case "entities" -> rows.entities();
            case "keep" -> thrownBy(() -> desk.keep(of));
            case "keep-and-undo" -> thrownBy(() -> desk.keepAndUndo(of));
            case "keep-and-refuse" -> thrownBy(() -> desk.keepAndRefuse(of));
            case "keep-and-be-refused" -> thrownBy(() -> desk.keepAndBeRefused(of));
            case "outside" -> ran(attribute(of));
            case "inside" -> desk.inside(() -> ran(attribute(of)));
            case "library" -> library(of);
            case "together" -> executors.together(of.equals("live") ? live.executor() : executors.named(of));
            case "later" -> executors.later();
            case "configured" -> executors.configured(of);
            default -> throw new IllegalArgumentException(question);
        };
    }

    private Supplier<String> attribute(String name) {
        return switch (name) {
            case "lib-never" -> attributes::never;
            case "lib-mandatory" -> attributes::mandatory;
            case "lib-supports" -> attributes::supports;
            case "lib-requires-new" -> attributes::requiresNew;
            case "ejb-never" -> door::never;
            case "ejb-mandatory" -> door::mandatory;
            case "ejb-supports" -> door::supports;
            case "ejb-not-supported" -> door::notSupported;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static String ran(Supplier<String> method) {
        try {
            return method.get();
        } catch (RuntimeException refused) {
            return "refused";
        }
    }

    private static String thrownBy(Runnable work) {
        try {
            work.run();
            return "nothing";
        } catch (RuntimeException thrown) {
            return thrown.getClass().getName();
        }
    }

    /** Where the class was loaded from, and the version its package states. */
    private static String library(String className) throws ClassNotFoundException {
        Class<?> type = Class.forName(className, false, ProbeServlet.class.getClassLoader());
        return type.getProtectionDomain().getCodeSource().getLocation() + " "
                + type.getPackage().getImplementationVersion();
    }
}
