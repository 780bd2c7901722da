package org.chancery.records.internal;

import java.util.List;
import java.util.Optional;
import org.chancery.platform.Folding;

/** Finds a document's type by its name, its code or its notation. */
final class LegacyTypes {
    private final List<DocumentType> types;
    private final String agency;

    /** @param agency the agency's own abbreviation, with which notations of official letters begin */
    LegacyTypes(List<DocumentType> types, String agency) {
        this.types = types;
        this.agency = Folding.fold(agency);
    }

    /** @return what the type column says, else what the notation says; empty where neither is known */
    Optional<DocumentType> find(String type, String notation) {
        return type.isBlank() ? byNotation(notation) : byName(type).or(() -> byNotation(notation));
    }

    private Optional<DocumentType> byName(String name) {
        String folded = Folding.fold(name);
        return types.stream()
                .filter(one -> one.code().equals(name.strip()))
                .findFirst()
                .or(() -> types.stream()
                        .filter(one -> Folding.fold(one.name().vi()).equals(folded)
                                || Folding.fold(one.name().en()).equals(folded))
                        .findFirst());
    }

    /** {@code QĐ-BNG} is a decision, {@code BNG-LPQT} a letter: who issues stands second in the one and first in the other. */
    private Optional<DocumentType> byNotation(String notation) {
        String last = notation.substring(notation.lastIndexOf('/') + 1);
        if (Folding.fold(last).equals(agency) || Folding.fold(last).startsWith(agency + " ")) {
            return types.stream()
                    .filter(one -> one.pattern() == DocumentType.Pattern.LETTER)
                    .findFirst();
        }
        int hyphen = last.indexOf('-');
        String first = hyphen < 0 ? last : last.substring(0, hyphen);
        return types.stream()
                .filter(one -> one.code().equals(first))
                .findFirst()
                .or(() -> types.stream()
                        .filter(one -> one.code().equalsIgnoreCase(first))
                        .findFirst());
    }
}
