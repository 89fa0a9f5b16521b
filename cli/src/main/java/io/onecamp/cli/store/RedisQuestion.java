package io.onecamp.cli.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * The one question the command line has for Redis, in its inline protocol.
 *
 * @param port loopback port
 * @param password of letters, digits, '-' and '_' only
 */
record RedisQuestion(int port, String password) {

    /** Its version; fails where it does not answer, or is still loading. */
    String version() throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 2_000);
            socket.setSoTimeout(2_000);
            OutputStream out = socket.getOutputStream();
            out.write(("AUTH " + password + "\r\nINFO server\r\nPING\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return read(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)));
        }
    }

    private static String read(BufferedReader in) throws IOException {
        String version = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("-")) {
                throw new IOException(line.substring(1));
            }
            if (line.startsWith("redis_version:")) {
                version = line.substring(line.indexOf(':') + 1);
            }
            if (line.equals("+PONG")) {
                return version;
            }
        }
        throw new IOException("no answer");
    }
}
