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
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * What official documents must meet: DSS's default policy, in which the signs of manipulation of a PDF are failures and not warnings.
 *
 * <p>Read when it is first needed.
 */
final class OfficialPolicy {
    private final List<String> ends;
    private @Nullable Loaded loaded;

    private record Loaded(ValidationPolicy policy, AlgorithmEnds ends) {}

    /** @param ends last days of algorithms that differ from the policy's own, as {@link AlgorithmEnds#set} takes them */
    OfficialPolicy(List<String> ends) {
        this.ends = ends;
    }

    ValidationPolicy policy() {
        return loaded().policy();
    }

    /** Until when algorithms are relied on. */
    AlgorithmEnds ends() {
        return loaded().ends();
    }

    private synchronized Loaded loaded() {
        Loaded known = loaded;
        if (known == null) {
            known = load();
            loaded = known;
        }
        return known;
    }

    private Loaded load() {
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
            var dates = parameters.getCryptographic().getAlgoExpirationDate();
            dates.setLevelAfterUpdate(Level.FAIL);
            AlgorithmEnds.set(dates.getAlgos(), ends);
            return new Loaded(new EtsiValidationPolicy(parameters), new AlgorithmEnds(dates.getAlgos()));
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
