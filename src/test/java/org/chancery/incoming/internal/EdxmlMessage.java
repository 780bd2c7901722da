package org.chancery.incoming.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** An edXML message as partner systems write them. */
final class EdxmlMessage {
    private EdxmlMessage() {}

    static byte[] of(String from, String to, String id, String subject, Map<String, byte[]> files) {
        return text(from, to, id, subject, files).getBytes(StandardCharsets.UTF_8);
    }

    static String text(String from, String to, String id, String subject, Map<String, byte[]> files) {
        StringBuilder references = new StringBuilder();
        StringBuilder attachments = new StringBuilder();
        int number = 1;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            references.append(
                    "<e:Reference><e:ContentId>cid:a%d</e:ContentId><e:AttachmentName>%s</e:AttachmentName></e:Reference>"
                            .formatted(number, file.getKey()));
            attachments.append("""
                    <Attachment><ContentId>a%d</ContentId><AttachmentName>%s</AttachmentName>
                    <ContentType>application/zip</ContentType>
                    <e:ContentTransferEncoded>%s</e:ContentTransferEncoded></Attachment>""".formatted(
                            number++, file.getKey(), Base64.getMimeEncoder().encodeToString(file.getValue())));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016" xmlns:e="http://www.mic.gov.vn/TBT/QCVN_102_2016">
                <e:edXMLEnvelope><e:edXMLHeader><e:MessageHeader>
                <e:From><e:OrganId>%s</e:OrganId><e:OrganName>UBND tỉnh Mẫu</e:OrganName></e:From>
                <e:To><e:OrganId>000.00.00.ELSE</e:OrganId></e:To><e:To><e:OrganId>%s</e:OrganId></e:To>
                <e:DocumentId>%s</e:DocumentId>
                <e:Code><e:CodeNumber>15a</e:CodeNumber><e:CodeNotation>UBND-VP</e:CodeNotation></e:Code>
                <e:PromulgationInfo><e:Place>Tỉnh Mẫu</e:Place><e:PromulgationDate>2026/01/05</e:PromulgationDate></e:PromulgationInfo>
                <e:DocumentType><e:Type>18</e:Type><e:TypeName>Công văn</e:TypeName></e:DocumentType>
                <e:Subject>%s</e:Subject><e:Content>Đề nghị phối hợp</e:Content><e:DueDate>2026/12/31</e:DueDate>
                <e:OtherInfo><e:Priority>1</e:Priority></e:OtherInfo><e:SteeringType></e:SteeringType>
                </e:MessageHeader><e:TraceHeaderList><e:TraceHeader><e:OrganId>null</e:OrganId></e:TraceHeader></e:TraceHeaderList>
                </e:edXMLHeader><e:edXMLBody><e:edXMLManifest version="1.0">%s</e:edXMLManifest></e:edXMLBody></e:edXMLEnvelope>
                <AttachmentEncoded>%s</AttachmentEncoded></edXML>
                """.formatted(from, to, id, subject, references, attachments);
    }
}
