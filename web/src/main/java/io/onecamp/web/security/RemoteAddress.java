package io.onecamp.web.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a request came from. Anybody can write {@code X-Forwarded-For}, so it counts only where an operator has said how
 * many reverse proxies stand in front: each adds, at the end, whom it heard from, and what stands before that is hearsay.
 */
final class RemoteAddress {
    private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^\\]]+)\\](:[0-9]+)?|([0-9.]+):[0-9]+");
    private static final int NETWORK_BYTES = 8;

    private RemoteAddress() {}

    /**
     * An address to count by: of IPv6 the network, because whoever has one address there has the whole network's.
     *
     * @param peer as the server's socket tells it
     * @param forwarded the header's values, in their order
     * @param proxies how many proxies are believed
     */
    static String of(String peer, List<String> forwarded, int proxies) {
        List<String> hops = forwarded.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .toList();
        if (proxies < 1 || hops.size() < proxies) {
            return network(peer).orElse(peer);
        }
        return network(hops.get(hops.size() - proxies)).or(() -> network(peer)).orElse(peer);
    }

    private static Optional<String> network(String text) {
        var port = WITH_PORT.matcher(text);
        String literal = !port.matches() ? text : port.group(1) != null ? port.group(1) : port.group(3);
        String plain = literal.contains("%") ? literal.substring(0, literal.indexOf('%')) : literal;
        if (!IPV4.matcher(plain).matches() && !IPV6.matcher(plain).matches()) {
            return Optional.empty();
        }
        try {
            // A literal is never looked up; an IPv4 address in IPv6's clothes becomes one.
            InetAddress address = InetAddress.getByName(plain);
            if (address instanceof Inet6Address six && !six.isLoopbackAddress()) {
                byte[] bytes = six.getAddress();
                Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
                return Optional.of(InetAddress.getByAddress(bytes).getHostAddress() + "/64");
            }
            return Optional.of(address.isLoopbackAddress() ? "loopback" : address.getHostAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
