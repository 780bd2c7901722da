package org.chancery.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.testing.Acting.as;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.chancery.archive.DocumentKind;
import org.chancery.archive.Dossier;
import org.chancery.archive.DossierDocument;
import org.chancery.archive.DossierExports;
import org.chancery.archive.Dossiers;
import org.chancery.archive.FileLists;
import org.chancery.casework.Applicant;
import org.chancery.drafting.Draft;
import org.chancery.drafting.DraftAnnexes;
import org.chancery.drafting.DraftFiles;
import org.chancery.drafting.Drafts;
import org.chancery.drafting.SigningFolder;
import org.chancery.identity.People;
import org.chancery.identity.Units;
import org.chancery.platform.Blobs;
import org.chancery.records.Records;
import org.chancery.signing.Signing;
import org.chancery.testing.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@HouseTest
class SipTests {
    @Autowired
    FileLists lists;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierExports exports;

    @Autowired
    Records records;

    @Autowired
    Units units;

    @Autowired
    People people;

    @Autowired
    Blobs blobs;

    @Autowired
    Drafts drafts;

    @Autowired
    DraftFiles files;

    @Autowired
    DraftAnnexes annexes;

    @Autowired
    SigningFolder signingFolder;

    @Autowired
    Signing signing;

    @TempDir
    Path folder;

    private ArchiveRoom room;
    private Dossier file;

    @BeforeEach
    void fill() {
        room = new ArchiveRoom(lists, dossiers, records, units, people);
        file = room.open("20", LocalDate.of(2026, 1, 5));
        for (int number = 1; number <= 3; number++) {
            room.put(file.id(), room.documents.issue());
        }
        as(room.officer, () -> dossiers.takeOut(file.id(), 2, "Đặt nhầm"));
    }

    private Path written(DossierExports.Zip zip) throws IOException {
        Path path = folder.resolve(zip.name());
        try (OutputStream out = Files.newOutputStream(path)) {
            zip.writeTo(out);
        }
        return path;
    }

    static Map<String, byte[]> read(Path path) throws IOException {
        Map<String, byte[]> found = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                try (var content = zip.getInputStream(entry)) {
                    found.put(entry.getName(), content.readAllBytes());
                }
            }
        }
        return found;
    }

    @Test
    void theDocumentsComeInOrderWithATableOfContents() throws Exception {
        Map<String, byte[]> found = read(written(as(room.officer, () -> exports.documents(file.id()))));
        assertThat(found.keySet()).containsExactly("contents.xml", "001.pdf", "003.pdf");
        Document contents = xml(found.get("contents.xml"));
        assertThat(texts(contents, "//DocOrdinal")).containsExactly("1", "3");
        assertThat(texts(contents, "/File/FileCode/FileNotation")).containsExactly(file.notation());
        assertThat(texts(contents, "/File/DocTotal")).containsExactly("2");
        assertThat(texts(contents, "//Sha256"))
                .containsExactly(ExportFiles.hash(found.get("001.pdf")), ExportFiles.hash(found.get("003.pdf")));
    }

    @Test
    void thePackageKeepsTheRulesOfCsipAndSip() throws Exception {
        Path path = written(as(room.officer, () -> exports.sip(file.id())));
        String root = path.getFileName().toString().replace(".zip", "");
        Map<String, byte[]> found = read(path);
        assertThat(found.keySet()).allMatch(name -> name.startsWith(root + "/"));
        Document outer = xml(found.get(root + "/METS.xml"));
        rules(outer, root);
        assertThat(values(outer, "/*[local-name()='mets']/*[local-name()='dmdSec']/*[local-name()='mdRef']/@MDTYPE"))
                .containsExactly("EAD");
        assertThat(values(outer, "//*[local-name()='mptr']/@*[local-name()='title']"))
                .containsExactlyElementsOf(values(outer, "//*[local-name()='fileGrp']/@ID"));
        references(outer, root + "/", found);
        Document inner = xml(found.get(root + "/representations/rep1/METS.xml"));
        rules(inner, "rep1");
        assertThat(references(inner, root + "/representations/rep1/", found)).isEqualTo(3);
        Document ead = xml(found.get(root + "/metadata/descriptive/ead.xml"));
        assertThat(texts(ead, "//*[local-name()='titleproper']")).containsExactly(file.title());
        Document premis = xml(found.get(root + "/representations/rep1/metadata/preservation/premis.xml"));
        assertThat(texts(premis, "//*[local-name()='messageDigest']"))
                .containsExactly(
                        ExportFiles.hash(found.get(root + "/representations/rep1/data/001.pdf")),
                        ExportFiles.hash(found.get(root + "/representations/rep1/data/003.pdf")));
    }

    /** The requirements of CSIP 2.2.0 and SIP 2.2.0 that a METS must meet, as far as they bear on what we write. */
    static void rules(Document mets, String id) throws XPathExpressionException {
        Element root = mets.getDocumentElement();
        assertThat(root.getAttribute("OBJID")).isEqualTo(id);
        assertThat(root.getAttribute("TYPE")).isEqualTo("Mixed");
        assertThat(root.getAttribute("PROFILE")).isEqualTo("https://earksip.dilcis.eu/profile/E-ARK-SIP-v2-2-0.xml");
        assertThat(root.getAttribute("csip:CONTENTINFORMATIONTYPE")).isEqualTo("MIXED");
        assertThat(values(mets, "//*[local-name()='metsHdr']/@*[local-name()='OAISPACKAGETYPE']"))
                .containsExactly("SIP");
        assertThat(values(mets, "//*[local-name()='metsHdr']/@CREATEDATE")).hasSize(1);
        assertThat(values(mets, "//*[local-name()='agent'][@OTHERTYPE='SOFTWARE']/*/@*[local-name()='NOTETYPE']"))
                .containsExactly("SOFTWARE VERSION");
        assertThat(values(mets, "//*[local-name()='agent'][@ROLE='CREATOR']/@TYPE"))
                .containsExactly("OTHER", "ORGANIZATION");
        assertThat(values(mets, "//*[local-name()='digiprovMD']/*[local-name()='mdRef']/@MDTYPE"))
                .containsExactly("PREMIS");
        assertThat(values(mets, "//*[local-name()='structMap']/@TYPE")).containsExactly("PHYSICAL");
        assertThat(values(mets, "//*[local-name()='structMap']/@LABEL")).containsExactly("CSIP");
        assertThat(values(mets, "//*[local-name()='structMap']/*[local-name()='div']/@LABEL"))
                .containsExactly(id);
        assertThat(values(mets, "//*[local-name()='div'][@LABEL='Metadata']/@ADMID"))
                .containsExactlyElementsOf(values(mets, "//*[local-name()='digiprovMD']/@ID"));
        assertThat(values(mets, "//*/@ID")).doesNotHaveDuplicates();
    }

    /** Every file that a METS names is there, with the size and fingerprint that it says. */
    static int references(Document mets, String base, Map<String, byte[]> found) throws XPathExpressionException {
        int count = 0;
        NodeList named = (NodeList) XPathFactory.newInstance()
                .newXPath()
                .evaluate("//*[local-name()='mdRef' or local-name()='file']", mets, XPathConstants.NODESET);
        for (int at = 0; at < named.getLength(); at++) {
            Element one = (Element) named.item(at);
            Element place = one.getLocalName() != null
                            && one.getElementsByTagName("FLocat").getLength() > 0
                    ? (Element) one.getElementsByTagName("FLocat").item(0)
                    : one;
            byte[] content = found.get(base + place.getAttribute("xlink:href"));
            assertThat(content).as(place.getAttribute("xlink:href")).isNotNull();
            assertThat(one.getAttribute("SIZE")).isEqualTo("" + content.length);
            assertThat(one.getAttribute("CHECKSUM")).isEqualTo(ExportFiles.hash(content));
            assertThat(one.getAttribute("CHECKSUMTYPE")).isEqualTo("SHA-256");
            assertThat(one.getAttribute("MIMETYPE")).isNotEmpty();
            assertThat(one.getAttribute("CREATED")).isNotEmpty();
            count++;
        }
        return count;
    }

    @Test
    void annexesLeaveWithTheirDocument() throws Exception {
        Dossier annexed = room.open("20", LocalDate.of(2026, 1, 5));
        Draft letter = new DraftedLetter(room, drafts, signingFolder).issued("Kính gửi.", "", draft -> {
            UUID paper = files.receive("biểu tổng hợp.pdf", new java.io.ByteArrayInputStream(Applicant.pdf()))
                    .id();
            annexes.add(draft, paper, UUID.randomUUID().toString());
        });
        as(room.officer, () -> dossiers.put(annexed.id(), DocumentKind.OUTGOING, letter.document()));
        Map<String, byte[]> papers = read(written(as(room.officer, () -> exports.documents(annexed.id()))));
        assertThat(papers.keySet()).containsExactly("contents.xml", "001.pdf", "001-01.pdf");
        Document contents = xml(papers.get("contents.xml"));
        assertThat(texts(contents, "//Document/Annex/Title")).containsExactly("biểu tổng hợp.pdf");
        assertThat(texts(contents, "//Document/Annex/Sha256"))
                .containsExactly(ExportFiles.hash(papers.get("001-01.pdf")));
        assertThat(signing.verify(papers.get("001-01.pdf")).signatures()).hasSize(1);
        DossierExports.Zip sip = as(room.officer, () -> exports.sip(annexed.id()));
        Map<String, byte[]> found = read(written(sip));
        String rep = sip.name().replace(".zip", "") + "/representations/rep1/";
        Document inner = xml(found.get(rep + "METS.xml"));
        rules(inner, "rep1");
        assertThat(references(inner, rep, found)).isEqualTo(3);
        assertThat(found.get(rep + "data/001-01.pdf")).isEqualTo(papers.get("001-01.pdf"));
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "CHANCERY_COMMONS_IP", matches = ".+\\.jar")
    void commonsIpFindsThePackageValid() throws Exception {
        Path path = written(as(room.officer, () -> exports.sip(file.id())));
        Process validation = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        System.getenv("CHANCERY_COMMONS_IP"),
                        "validate",
                        "-i",
                        path.toString(),
                        "-o",
                        folder.toString(),
                        "--specification-version",
                        "2.2.0")
                .redirectErrorStream(true)
                .start();
        String said = new String(validation.getInputStream().readAllBytes());
        assertThat(validation.waitFor()).as(said).isZero();
        try (var reports = Files.list(folder)) {
            assertThat(reports.filter(one -> one.toString().endsWith(".json")))
                    .allSatisfy(report ->
                            assertThat(Files.readString(report)).containsPattern("\"result\"\\s*:\\s*\"VALID\""));
        }
    }

    @Test
    void aDocumentThatIsNotWhatItWasBreaksTheExportOff() throws Exception {
        DossierDocument document =
                as(room.officer, () -> dossiers.documents(file.id())).getFirst();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> new ExportFiles(out, new Tampered(blobs)).add("001.pdf", document.sha256()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not what was put into the file");
    }

    /** A store in which somebody has changed a byte. */
    private record Tampered(Blobs blobs) implements Blobs {
        @Override
        public Blob store(java.io.InputStream content, long limit) {
            return blobs.store(content, limit);
        }

        @Override
        public java.io.InputStream open(String sha256) {
            return new java.io.SequenceInputStream(
                    blobs.open(sha256), new java.io.ByteArrayInputStream(new byte[] {1}));
        }

        @Override
        public boolean erase(String sha256, java.time.Instant untouchedSince) {
            return blobs.erase(sha256, untouchedSince);
        }

        @Override
        public Path path(String sha256) {
            return blobs.path(sha256);
        }
    }

    static Document xml(byte[] content) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new java.io.ByteArrayInputStream(content));
    }

    private static List<String> values(Document document, String path) throws XPathExpressionException {
        return texts(document, path);
    }

    static List<String> texts(Document document, String path) throws XPathExpressionException {
        NodeList nodes =
                (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
        return java.util.stream.IntStream.range(0, nodes.getLength())
                .mapToObj(at -> nodes.item(at).getTextContent())
                .toList();
    }
}
