package org.chancery.search.internal;

import java.util.List;
import java.util.Set;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Highlightable;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.engine.backend.types.TermVector;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

/** A thing in the index. */
@SearchEntity
@Indexed(index = Entry.INDEX)
final class Entry {
    /** Name of the index: another number where fields change, so that a new one is made beside the old. */
    static final String INDEX = "chancery-1";

    /** Kind and id. */
    @DocumentId
    final String id;

    @KeywordField(aggregable = Aggregable.YES)
    final String kind;

    @KeywordField(aggregable = Aggregable.YES)
    final String unit;

    @KeywordField(aggregable = Aggregable.YES)
    final String type;

    @KeywordField(aggregable = Aggregable.YES)
    final String state;

    @KeywordField(aggregable = Aggregable.YES)
    final String year;

    /** Days since 1970. */
    @GenericField(sortable = Sortable.YES)
    final long day;

    @KeywordField
    final Set<String> readers;

    @KeywordField
    final Set<String> subjects;

    @KeywordField
    final String codeKey;

    @FullTextField(analyzer = Analysis.FOLDED, norms = Norms.NO)
    final String code;

    @FullTextField(analyzer = Analysis.FOLDED, projectable = Projectable.YES, highlightable = Highlightable.UNIFIED)
    @FullTextField(name = "titleExact", analyzer = Analysis.EXACT)
    final String title;

    @FullTextField(analyzer = Analysis.FOLDED)
    final List<String> parties;

    @FullTextField(
            analyzer = Analysis.FOLDED,
            projectable = Projectable.YES,
            highlightable = Highlightable.FAST_VECTOR,
            termVector = TermVector.WITH_POSITIONS_OFFSETS)
    @FullTextField(name = "textExact", analyzer = Analysis.EXACT)
    final String text;

    /** What a list shows of it, as {@link Card} writes it. */
    @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
    final String card;

    Entry(org.chancery.search.Searchable thing, String text) {
        var dated = thing.dated();
        this.id = id(thing.kind().name(), thing.id().toString());
        this.kind = thing.kind().name();
        this.unit = thing.unit();
        this.type = thing.type();
        this.state = thing.state();
        this.year = dated == null ? "" : Integer.toString(dated.getYear());
        this.day = dated == null ? 0 : dated.toEpochDay();
        this.readers = thing.readers();
        this.subjects = thing.subjects().stream()
                .map(Object::toString)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
        this.codeKey = Words.squeezed(thing.code());
        this.code = thing.code();
        this.title = Words.plain(thing.title());
        this.parties = thing.parties().stream().map(Words::plain).toList();
        this.text = text;
        this.card = new Card(thing).written();
    }

    static String id(String kind, String subject) {
        return kind + ":" + subject;
    }
}
