package org.chancery.incoming.internal;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.chancery.clearance.SecretMarks;
import org.chancery.incoming.InboxSource;
import org.chancery.platform.Blobs;
import org.chancery.platform.Fault;
import org.chancery.platform.PlatformFault;
import org.chancery.platform.PlatformSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads new messages from a mailbox over IMAP (RFC 9051) without changing anything there. Each is taken once: by its number in the
 * mailbox, and by its Message-ID where the server numbers anew.
 */
@Component
class MailReader {
    private static final Logger log = LoggerFactory.getLogger(MailReader.class);
    private final InboxStore inbox;
    private final InboxKeeper keeper;
    private final Blobs blobs;
    private final PlatformSettings settings;
    private final Clock clock;

    MailReader(InboxStore inbox, InboxKeeper keeper, Blobs blobs, PlatformSettings settings, Clock clock) {
        this.inbox = inbox;
        this.keeper = keeper;
        this.blobs = blobs;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes what is new.
     *
     * @return how many messages were new
     * @throws MessagingException where the server is away or refuses; what was taken stays taken
     */
    int read(Mailbox box) throws MessagingException, IOException {
        Session session = Session.getInstance(box.session());
        try (Store store = session.getStore(box.scheme())) {
            store.connect(box.host(), box.port(), box.user(), box.password());
            Folder folder = store.getFolder(box.folder());
            folder.open(Folder.READ_ONLY);
            try {
                return read(box, (UIDFolder) folder, session);
            } finally {
                folder.close(false);
            }
        }
    }

    private int read(Mailbox box, UIDFolder folder, Session session) throws MessagingException, IOException {
        long validity = folder.getUIDValidity();
        long last = inbox.lastRead(box.address(), validity);
        int taken = 0;
        for (Message message : folder.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
            long uid = folder.getUID(message);
            if (uid > last && message instanceof MimeMessage mail) {
                taken += keeper.keep(arrived(box, mail, session), box, validity, uid) ? 1 : 0;
            }
        }
        return taken;
    }

    private Arrived arrived(Mailbox box, MimeMessage mail, Session session) throws MessagingException, IOException {
        if (mail.getSize() > most()) {
            return tooLarge(box, mail);
        }
        Path spool = Files.createTempFile("letter", ".eml");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(spool))) {
                mail.writeTo(out);
            }
            return arrived(box, spool, received(mail), session);
        } finally {
            Files.delete(spool);
        }
    }

    /** A file of the largest size that is taken, as mail carries it (in base64), with a letter around it. */
    private long most() {
        return settings.uploadLimit() * 3 / 2 + (1 << 20);
    }

    /** What its head says, so that a clerk looks into the mailbox. */
    private Arrived tooLarge(Mailbox box, MimeMessage mail) throws MessagingException {
        Letter head = Letter.head(mail);
        String id = head.id();
        Instant received = received(mail);
        return new Arrived(
                box.unit(),
                InboxSource.MAIL,
                id == null ? received + " " + head.subject() : id,
                head.sender(),
                head.replyTo(),
                head.subject(),
                "",
                "",
                received,
                List.of(),
                false);
    }

    /** A message that cannot be understood is kept whole: a clerk then looks into the mailbox. */
    private Arrived arrived(Mailbox box, Path spool, Instant received, Session session) throws IOException {
        try (InputStream content = Files.newInputStream(spool)) {
            Letter letter = Letter.read(new MimeMessage(session, content));
            String id = letter.id();
            if (SecretMarks.inSubject(letter.subject()) || SecretMarks.inText(letter.text())) {
                String key = id == null ? received + " " + letter.sender() : id;
                return Arrived.secret(box.unit(), key, letter.sender(), received);
            }
            Blobs.Blob original = whole(spool);
            List<Arrived.Paper> papers = papers(letter);
            return new Arrived(
                    box.unit(),
                    InboxSource.MAIL,
                    id == null ? original.sha256() : id,
                    letter.sender(),
                    letter.replyTo(),
                    letter.subject(),
                    letter.text(),
                    original.sha256(),
                    received,
                    papers,
                    papers.size() == letter.papers().size());
        } catch (MessagingException broken) {
            log.warn("a message in {} cannot be understood: {}", box, broken.getMessage());
            String key = whole(spool).sha256();
            return new Arrived(box.unit(), InboxSource.MAIL, key, "", "", "", "", key, received, List.of(), false);
        }
    }

    private Blobs.Blob whole(Path spool) throws IOException {
        try (InputStream content = Files.newInputStream(spool)) {
            return blobs.store(content, Long.MAX_VALUE);
        }
    }

    private List<Arrived.Paper> papers(Letter letter) throws MessagingException, IOException {
        List<Arrived.Paper> papers = new ArrayList<>();
        for (Part part : letter.papers()) {
            try (InputStream content = part.getInputStream()) {
                papers.add(new Arrived.Paper(Letter.name(part), blobs.store(content, settings.uploadLimit())));
            } catch (Fault refused) {
                if (refused.code() != PlatformFault.FILE_TOO_LARGE) {
                    throw refused;
                }
                log.warn("a paper in a message was too large to be taken");
            }
        }
        return papers;
    }

    private Instant received(MimeMessage mail) throws MessagingException {
        Date at = mail.getReceivedDate();
        Instant now = clock.instant();
        return at == null || at.toInstant().isAfter(now) ? now : at.toInstant();
    }
}
