package org.chancery.webhooks.internal;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;

/** Which addresses may be called: those of the public Internet, unless the house's own network is allowed too. */
final class Addresses {
    private Addresses() {}

    /** @return whether it is an address that can be called at all; the host itself is looked up only when something is sent */
    static boolean isFit(URI url, boolean allowPrivate) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        boolean known = scheme.equals("https") || (allowPrivate && scheme.equals("http"));
        return known
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawFragment() == null
                && url.toString().length() <= 1000
                && url.toString().chars().allMatch(c -> c > ' ' && c < 127);
    }

    /**
     * Looks a host up once; whoever connects does so to this very address.
     *
     * @throws IOException where it is unknown, or any of its addresses is not public
     */
    static InetAddress resolve(String host, boolean allowPrivate) throws IOException {
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        InetAddress[] all = InetAddress.getAllByName(bare);
        for (InetAddress address : all) {
            if (!allowPrivate && !isPublic(address)) {
                throw new IOException("the address of " + host + " is not public");
            }
        }
        return all[0];
    }

    static boolean isPublic(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : address instanceof Inet6Address && isPublic6(bytes);
    }

    /** Besides the private ranges: shared (100.64/10), special (0/8, 192.0.0/24, documentation, 198.18/15) and reserved (240/4). */
    private static boolean isPublic4(byte[] bytes) {
        int a = bytes[0] & 0xff;
        int b = bytes[1] & 0xff;
        int c = bytes[2] & 0xff;
        return a != 0
                && a < 240
                && !(a == 100 && b >= 64 && b < 128)
                && !(a == 192 && b == 0 && (c == 0 || c == 2))
                && !(a == 198 && (b == 18 || b == 19 || (b == 51 && c == 100)))
                && !(a == 203 && b == 0 && c == 113);
    }

    /** Only global unicast (2000::/3), without documentation, 6to4 and Teredo, which lead to IPv4 addresses. */
    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        return first >> 13 == 1 && first != 0x2002 && !(first == 0x2001 && (second == 0 || second == 0x0db8));
    }
}
