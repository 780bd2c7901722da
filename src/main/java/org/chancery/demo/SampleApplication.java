package org.chancery.demo;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An application of an invented person for consular certification of one document. */
final class SampleApplication {
    private SampleApplication() {}

    static ObjectNode certification(String mission) {
        return (ObjectNode) JsonMapper.builder().build().readTree("""
                {
                  "procedure": "BNG-270817-CN",
                  "mission": "%s",
                  "language": "en",
                  "answers": {
                    "kind": "certification",
                    "purpose": "University admission",
                    "applicant": {"name": "Sample Applicant", "birthDate": "1996-04-12", "nationality": "VN", "residenceCountry": "JP"},
                    "identity": {"type": "passport", "number": "SAMPLE1234"},
                    "contact": {"email": "applicant@example.org", "phone": "+81 90 0000 0000", "address": "1-2-3 Sample, Osaka"},
                    "documents": [
                      {"type": "education", "issuer": "Sample University, Hanoi", "number": "S-1", "issuedOn": "2018-06-30",
                       "useCountry": "JP", "language": "vi", "translation": "not-needed"}
                    ],
                    "delivery": {"way": "counter"},
                    "statement": {"true": true}
                  },
                  "documents": {}
                }
                """.formatted(mission));
    }
}
