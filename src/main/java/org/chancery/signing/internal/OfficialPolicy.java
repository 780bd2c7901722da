package org.chancery.signing.internal;

import eu.europa.esig.dss.enumerations.Level;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.policy.EtsiValidationPolicy;
import eu.europa.esig.dss.policy.ValidationPolicyFacade;
import eu.europa.esig.dss.policy.jaxb.BasicSignatureConstraints;
import eu.europa.esig.dss.policy.jaxb.ConstraintsParameters;
import eu.europa.esig.dss.policy.jaxb.LevelConstraint;
import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import org.xml.sax.SAXException;

/**
 * What official documents must meet: DSS's default policy, in which the signs of manipulation of a PDF are failures and not warnings.
 */
final class OfficialPolicy {
    private OfficialPolicy() {}

    static ValidationPolicy load() {
        try (InputStream standard = OfficialPolicy.class.getResourceAsStream("/policy/constraint.xml")) {
            ConstraintsParameters parameters =
                    ValidationPolicyFacade.newFacade().unmarshall(standard);
            raise(parameters.getSignatureConstraints().getBasicSignatureConstraints());
            parameters
                    .getSignatureConstraints()
                    .getBasicSignatureConstraints()
                    .getSigningCertificate()
                    .getKeyUsage()
                    .setLevel(Level.FAIL);
            raise(parameters.getTimestamp().getBasicSignatureConstraints());
            return new EtsiValidationPolicy(parameters);
        } catch (IOException | JAXBException | XMLStreamException | SAXException failure) {
            throw new IllegalStateException("the validation policy cannot be read", failure);
        }
    }

    private static void raise(BasicSignatureConstraints constraints) {
        LevelConstraint fail = new LevelConstraint();
        fail.setLevel(Level.FAIL);
        constraints.setByteRangeCollision(fail);
        constraints.setPdfAnnotationOverlap(fail);
        constraints.setPdfVisualDifference(fail);
        constraints.setDocMDP(fail);
        constraints.setFieldMDP(fail);
        constraints.setSigFieldLock(fail);
        constraints.setAnnotationChanges(fail);
        constraints.setUndefinedChanges(fail);
    }
}
