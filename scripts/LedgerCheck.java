import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Holds a ministry's ledger to its word, from outside: one file, no libraries, nothing shared with the server.
 *
 * <pre>
 * java LedgerCheck.java proof FILE KEY [PDF]   is the act of this proof in the ledger, and is it about this PDF?
 * java LedgerCheck.java witness URL DIR        keeps the newest checkpoint in DIR, if the ledger only grew since the one kept there
 * </pre>
 *
 * KEY is a verifier key (name+hash+key) or a file that holds one; a witness takes the key at its first visit and keeps it. Exit code 0: it
 * holds; 1: it does not; 2: it could not be checked. Formats: C2SP signed-note, tlog-checkpoint, tlog-proof; algorithms: RFC 9162, 2.1.3.2
 * and 2.1.4.2.
 */
public class LedgerCheck {
    public static void main(String[] words) throws Exception {
        try {
            if (words.length >= 3 && words[0].equals("proof")) {
                proof(Files.readString(Path.of(words[1])), key(words[2]), words.length > 3 ? Path.of(words[3]) : null);
            } else if (words.length == 3 && words[0].equals("witness")) {
                witness(words[1].replaceAll("/$", ""), Files.createDirectories(Path.of(words[2])));
            } else {
                System.err.println("usage: proof FILE KEY [PDF] | witness URL DIR");
                System.exit(2);
            }
        } catch (Broken broken) {
            System.out.println("BROKEN: " + broken.getMessage());
            System.exit(1);
        } catch (IOException | IllegalArgumentException unreadable) {
            System.err.println("could not be checked: " + unreadable);
            System.exit(2);
        }
    }

    static class Broken extends RuntimeException {
        Broken(String what) {
            super(what);
        }
    }

    record Key(String name, byte[] hash, byte[] open) {}

    record Checkpoint(String text, long size, byte[] root) {}

    static void proof(String file, Key key, Path pdf) throws GeneralSecurityException, IOException {
        int blank = file.indexOf("\n\n");
        List<String> lines = List.of(file.substring(0, blank).split("\n"));
        require(lines.get(0).equals("c2sp.org/tlog-proof@v1"), "not a proof of a kind that is known here");
        byte[] act = Base64.getDecoder().decode(lines.get(1).substring("extra ".length()));
        long index = Long.parseLong(lines.get(2).substring("index ".length()));
        List<byte[]> path = lines.stream().skip(3).map(Base64.getDecoder()::decode).toList();
        Checkpoint checkpoint = checkpoint(file.substring(blank + 2), key);
        byte[] root = climb(leaf(sha256(act)), index, checkpoint.size(), path);
        require(Arrays.equals(root, checkpoint.root()), "the act is not in the ledger that was signed");
        describe(act, index, checkpoint, pdf);
    }

    static void describe(byte[] act, long index, Checkpoint checkpoint, Path pdf)
            throws IOException, GeneralSecurityException {
        ByteBuffer bytes = ByteBuffer.wrap(act);
        Instant at = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
        List<String> words = new ArrayList<>();
        while (bytes.hasRemaining()) {
            byte[] word = new byte[bytes.getInt()];
            bytes.get(word);
            words.add(new String(word, StandardCharsets.UTF_8));
        }
        System.out.println("HOLDS: entry " + index + " of " + checkpoint.size());
        System.out.println("  at      " + at);
        System.out.println("  act     " + words.get(1));
        System.out.println("  on      " + words.get(2) + " " + words.get(3));
        System.out.println("  facts   " + words.get(4));
        if (pdf != null) {
            String hash = HexFormat.of().formatHex(sha256(Files.readAllBytes(pdf)));
            require(words.get(4).contains("\"" + hash + "\""), "the act is about another file than " + pdf);
            System.out.println("  file    " + pdf + " is the one: SHA-256 " + hash);
        }
    }

    static void witness(String url, Path folder) throws Exception {
        Path keyFile = folder.resolve("key");
        if (!Files.exists(keyFile)) {
            Files.writeString(keyFile, get(url + "/ledger/key"));
            System.out.println("first visit: took the key " + Files.readString(keyFile).strip());
        }
        Key key = key(keyFile.toString());
        Path kept = folder.resolve("checkpoint");
        Checkpoint now = checkpoint(get(url + "/ledger/checkpoint"), key);
        if (Files.exists(kept)) {
            Checkpoint before = checkpoint(Files.readString(kept), key);
            require(now.size() >= before.size(), "the ledger shrank from " + before.size() + " to " + now.size() + " entries");
            String answer = get(url + "/ledger/consistency?from=" + before.size() + "&to=" + now.size());
            List<byte[]> proof = answer.lines().map(Base64.getDecoder()::decode).toList();
            require(grewFrom(before, now, proof), "what was written before was changed: the ledger of " + before.size()
                    + " entries is not the beginning of the one of " + now.size());
            System.out.println("HOLDS: grew from " + before.size() + " to " + now.size() + " entries, nothing changed");
        } else {
            System.out.println("HOLDS: kept the first checkpoint, " + now.size() + " entries");
        }
        Path fresh = Files.writeString(folder.resolve("checkpoint.new"), now.text());
        Files.move(fresh, kept, java.nio.file.StandardCopyOption.ATOMIC_MOVE, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    /** RFC 9162, 2.1.3.2. */
    static byte[] climb(byte[] leaf, long index, long size, List<byte[]> path) throws GeneralSecurityException {
        require(index >= 0 && index < size, "the place is outside of the ledger");
        long first = index;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] next : path) {
            require(last != 0, "the path is too long");
            if ((first & 1) == 1 || first == last) {
                hash = node(next, hash);
                while ((first & 1) == 0 && first != 0) {
                    first >>= 1;
                    last >>= 1;
                }
            } else {
                hash = node(hash, next);
            }
            first >>= 1;
            last >>= 1;
        }
        require(last == 0, "the path is too short");
        return hash;
    }

    /** RFC 9162, 2.1.4.2. */
    static boolean grewFrom(Checkpoint old, Checkpoint now, List<byte[]> proof) throws GeneralSecurityException {
        if (old.size() == now.size()) {
            return proof.isEmpty() && Arrays.equals(old.root(), now.root());
        }
        if (old.size() == 0) {
            return proof.isEmpty();
        }
        List<byte[]> path = new ArrayList<>(proof);
        if (Long.bitCount(old.size()) == 1) {
            path.addFirst(old.root());
        }
        if (path.isEmpty()) {
            return false;
        }
        long first = old.size() - 1;
        long last = now.size() - 1;
        while ((first & 1) == 1) {
            first >>= 1;
            last >>= 1;
        }
        byte[] older = path.getFirst();
        byte[] newer = path.getFirst();
        for (byte[] next : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((first & 1) == 1 || first == last) {
                older = node(next, older);
                newer = node(next, newer);
                while ((first & 1) == 0 && first != 0) {
                    first >>= 1;
                    last >>= 1;
                }
            } else {
                newer = node(newer, next);
            }
            first >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(older, old.root()) && Arrays.equals(newer, now.root());
    }

    static Checkpoint checkpoint(String note, Key key) throws GeneralSecurityException {
        int blank = note.indexOf("\n\n");
        require(blank > 0, "the checkpoint is no signed note");
        String text = note.substring(0, blank + 1);
        boolean signed = false;
        for (String line : note.substring(blank + 2).split("\n")) {
            if (line.startsWith("— " + key.name() + " ")) {
                signed |= stands(text, Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1)), key);
            }
        }
        require(signed, "the checkpoint is not signed with the key " + key.name());
        String[] lines = text.split("\n");
        require(lines[0].equals(key.name()), "the checkpoint is of another ledger");
        return new Checkpoint(note, Long.parseLong(lines[1]), Base64.getDecoder().decode(lines[2]));
    }

    static boolean stands(String text, byte[] line, Key key) throws GeneralSecurityException {
        if (line.length != 68 || !Arrays.equals(Arrays.copyOf(line, 4), key.hash())) {
            return false;
        }
        byte[] prefix = HexFormat.of().parseHex("302a300506032b6570032100");
        byte[] encoded = Arrays.copyOf(prefix, prefix.length + 32);
        System.arraycopy(key.open(), 0, encoded, prefix.length, 32);
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        return signature.verify(line, 4, 64);
    }

    static Key key(String keyOrFile) throws IOException, GeneralSecurityException {
        String line = keyOrFile.contains("+") ? keyOrFile : Files.readString(Path.of(keyOrFile)).strip();
        String[] parts = line.split("\\+", 3);
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        require(typed.length == 33 && typed[0] == 1, "the key is not of a kind that is known here");
        byte[] name = (parts[0] + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] hashed = Arrays.copyOf(name, name.length + typed.length);
        System.arraycopy(typed, 0, hashed, name.length, typed.length);
        byte[] hash = HexFormat.of().parseHex(parts[1]);
        require(Arrays.equals(hash, Arrays.copyOf(sha256(hashed), 4)), "the key is damaged");
        return new Key(parts[0], hash, Arrays.copyOfRange(typed, 1, 33));
    }

    static String get(String url) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(url + " answers " + answer.statusCode());
            }
            return answer.body();
        }
    }

    static byte[] leaf(byte[] data) throws GeneralSecurityException {
        return sha256(new byte[] {0}, data);
    }

    static byte[] node(byte[] left, byte[] right) throws GeneralSecurityException {
        return sha256(new byte[] {1}, left, right);
    }

    static byte[] sha256(byte[]... parts) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    static void require(boolean held, String otherwise) {
        if (!held) {
            throw new Broken(otherwise);
        }
    }
}
