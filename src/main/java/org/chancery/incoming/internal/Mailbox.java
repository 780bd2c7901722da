package org.chancery.incoming.internal;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;

/**
 * One mailbox to read. {@code imaps} is TLS from the first byte; {@code imap} must become TLS by STARTTLS, but on this machine itself.
 *
 * @param address without the password, names it in logs and in the database
 */
record Mailbox(
        String address,
        String scheme,
        String host,
        int port,
        String user,
        String password,
        String folder,
        String unit) {
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");

    static Mailbox of(URI uri) {
        String who = uri.getRawUserInfo();
        boolean known = "imaps".equals(uri.getScheme()) || "imap".equals(uri.getScheme());
        if (!known || who == null || who.indexOf(':') < 1 || uri.getHost() == null || uri.getFragment() == null) {
            throw new IllegalArgumentException(
                    "a mailbox of chancery.incoming.mailboxes is not like imaps://name:password@host/INBOX#UNIT");
        }
        String user = decode(who.substring(0, who.indexOf(':')));
        String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
        String folder = path.isEmpty() ? "INBOX" : path;
        int port = uri.getPort() > 0 ? uri.getPort() : uri.getScheme().equals("imaps") ? 993 : 143;
        return new Mailbox(
                uri.getScheme() + "://" + user + "@" + uri.getHost() + ":" + port + "/" + folder,
                uri.getScheme(),
                uri.getHost(),
                port,
                user,
                decode(who.substring(who.indexOf(':') + 1)),
                folder,
                uri.getFragment());
    }

    /** Settings for Jakarta Mail: certificates and names are checked, nothing waits for ever, large parts come in pieces. */
    Properties session() {
        Properties session = new Properties();
        String prefix = "mail." + scheme + ".";
        session.setProperty(prefix + "connectiontimeout", "10000");
        session.setProperty(prefix + "timeout", "30000");
        session.setProperty(prefix + "writetimeout", "20000");
        session.setProperty(prefix + "ssl.checkserveridentity", "true");
        session.setProperty(prefix + "peek", "true");
        session.setProperty(prefix + "fetchsize", "262144");
        if (scheme.equals("imap") && !HERE.contains(host)) {
            session.setProperty("mail.imap.starttls.enable", "true");
            session.setProperty("mail.imap.starttls.required", "true");
        }
        return session;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return address;
    }
}
